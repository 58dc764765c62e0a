package dev.bandstand.kit.report;

import dev.bandstand.kit.report.Report.KitInfo;
import dev.bandstand.kit.trace.TraceContext;
import dev.bandstand.kit.verdict.RunRecord.Circumstances;
import java.util.List;
import java.util.Optional;

/**
 * The first line of a transcript.
 *
 * @param schema the form of the transcript
 * @param kit which kit made the run
 * @param remarks what a reader must know, as sentences
 * @param waivers the sum of the waiver file, where there is one
 * @param signer the fingerprint of the key that the bundle is signed with; absent where it is not signed
 */
record TranscriptOpening(
        String schema,
        KitInfo kit,
        TraceContext setting,
        Circumstances run,
        List<String> remarks,
        Optional<String> waivers,
        Optional<String> signer) {

    static final String SCHEMA = "bandstand/transcript/2";

    TranscriptOpening {
        remarks = List.copyOf(remarks);
    }
}
