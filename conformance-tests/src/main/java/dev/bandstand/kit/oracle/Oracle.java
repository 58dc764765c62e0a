package dev.bandstand.kit.oracle;

import dev.bandstand.kit.oracle.check.Judgement;
import dev.bandstand.kit.trace.Trace;
import java.util.List;

/** Judges one idea over recorded traffic. */
public interface Oracle {

    /** The rules that it can judge. */
    List<String> rules();

    /** Every situation of the trace in which one of its rules was put to the test; none where none was. */
    List<Judgement> judge(Trace trace);
}
