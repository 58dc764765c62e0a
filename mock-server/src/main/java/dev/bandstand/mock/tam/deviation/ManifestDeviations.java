package dev.bandstand.mock.tam.deviation;

import static dev.bandstand.mock.tam.deviation.PollBody.firstPage;
import static dev.bandstand.mock.tam.deviation.PollBody.hasManifest;
import static dev.bandstand.mock.tam.deviation.PollBody.job;
import static dev.bandstand.mock.tam.deviation.PollBody.rows;
import static dev.bandstand.mock.tam.deviation.PollBody.status;
import static dev.bandstand.mock.tam.deviation.TamEdits.manifest;
import static dev.bandstand.mock.tam.deviation.TamEdits.poll;
import static dev.bandstand.mock.tam.deviation.TamEdits.polls;
import static dev.bandstand.mock.tam.deviation.TamEdits.pollsAfter;
import static dev.bandstand.mock.tam.deviation.TamResponses.PAUSE;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.tam.job.TamExtensionPoints;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Summaries that are missing, early, or say what is not so. */
final class ManifestDeviations {

    static final Map<String, UnaryOperator<TamExtensionPoints>> ALL = Map.ofEntries(
            entry("M01", poll(status("completed"), body -> body.putNull("manifest"))),
            entry("M02", poll(status("cancelled", "failed"), body -> body.putNull("manifest"))),
            entry("M03", poll(body -> !firstPage(body), body -> body.putNull("manifest"))),
            entry("M04", polls((seen, body) -> {
                if (status("completed").test(body) && seen.next(job(body)) == 1) {
                    body.putNull("manifest");
                }
            })),
            entry(
                    "M05",
                    poll(
                            status("running"),
                            body -> body.putObject("manifest")
                                    .put("pages", 1)
                                    .put("page_size", 100)
                                    .put("unique_count", body.path("processed").asInt()))),
            entry("M06", manifest(status("cancelled"), summary -> summary.put("partial", false))),
            entry("M07", manifest(status("failed"), summary -> summary.put("partial", false))),
            entry("M08", oncePaused(summary -> summary.put("partial", true))),
            entry(
                    "M09",
                    manifest(
                            body -> status("cancelled").test(body) && rows(body).isEmpty(),
                            summary -> summary.put("partial", true))),
            entry("M10", manifest(status("cancelled"), summary -> summary.putNull("stop_reason"))),
            entry("M11", manifest(status("completed"), summary -> summary.put("stop_reason", "completed"))),
            entry("M12", oncePaused(summary -> summary.put("stop_reason", "paused"))),
            entry("M13", manifest(status("cancelled"), summary -> summary.put("stop_reason", "canceled"))),
            entry("M14", manifest(summary -> summary.put("ranked", false))),
            entry("M15", manifest(status("failed"), summary -> summary.put("unique_count", 1))),
            entry("M16", manifest(status("completed"), summary -> summary.putNull("unique_count"))),
            entry(
                    "M17",
                    poll(
                            body -> hasManifest(body) && !firstPage(body),
                            body -> ((ObjectNode) body.get("manifest"))
                                    .put("unique_count", body.path("count").asInt()))),
            entry("M18", poll(status("completed"), body -> body.put("degraded", true))),
            entry(
                    "M19",
                    manifest(
                            status("completed"),
                            summary -> summary.put(
                                    "pages",
                                    summary.path("unique_count").asInt()
                                            / Math.max(
                                                    1, summary.path("page_size").asInt())))));

    private ManifestDeviations() {}

    /** Edits the manifest of completed jobs that were paused on their way. */
    private static UnaryOperator<TamExtensionPoints> oncePaused(Consumer<ObjectNode> change) {
        return pollsAfter(PAUSE, 200, body -> {
            if (status("completed").test(body)) {
                change.accept((ObjectNode) body.get("manifest"));
            }
        });
    }
}
