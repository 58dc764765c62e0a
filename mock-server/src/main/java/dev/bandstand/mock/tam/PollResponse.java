package dev.bandstand.mock.tam;

import dev.bandstand.contract.tam.TamBuildJobResponse;
import dev.bandstand.contract.tam.TamBuildManifest;
import dev.bandstand.mock.tam.job.CompanyPage;
import dev.bandstand.mock.tam.job.CompanyRange;
import dev.bandstand.mock.tam.job.TamExtensionPoints;
import dev.bandstand.mock.tam.job.TamJobAt;
import dev.bandstand.mock.tam.job.TamSnapshot;
import dev.bandstand.mock.tam.model.Band;
import dev.bandstand.mock.tam.model.TamPolicy;
import dev.bandstand.mock.tam.model.TamStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes what a poll tells of a job. */
record PollResponse(TamExtensionPoints extensionPoints, TamJobAt jobAt) {

    TamBuildJobResponse with(CompanyPage page) {
        TamSnapshot snapshot = jobAt.snapshot();
        return TamBuildJobResponse.builder()
                .jobId(jobAt.job().key().id())
                .status(snapshot.status().word())
                .manifest(manifest())
                .errorMessage(errorMessage())
                .rows(page.rows())
                .page(page.name().orElse(null))
                .nextCursor(page.next().orElse(null))
                .count(page.rows().size())
                .processed(processed())
                .progressMessage(progressMessage())
                .bandsDone(snapshot.bandsDone())
                .bandsTotal(snapshot.bandsTotal())
                .degraded(degraded())
                .build();
    }

    private @Nullable Boolean degraded() {
        TamSnapshot snapshot = jobAt.snapshot();
        boolean shown = snapshot.status().terminal() || jobAt.choiceIs(TamPolicy.DEGRADED_WHILE_RUNNING, "live");
        return shown ? (Boolean) snapshot.degraded() : null;
    }

    private @Nullable TamBuildManifest manifest() {
        TamSnapshot snapshot = jobAt.snapshot();
        TamStatus status = snapshot.status();
        boolean given = status.terminal()
                || (status == TamStatus.PAUSED && jobAt.choiceIs(TamPolicy.MANIFEST_WHILE_PAUSED, "given"));
        if (!given) {
            return null;
        }
        int pages = extensionPoints.pages().count(jobAt);
        boolean stopped = status == TamStatus.CANCELLED || status == TamStatus.FAILED;
        return TamBuildManifest.builder()
                .pages(pages)
                .pageSize(snapshot.script().pageSize())
                .uniqueCount(status == TamStatus.FAILED ? null : (Integer) snapshot.companies())
                .partial(stopped && pages > 0)
                .degraded(snapshot.degraded())
                .ranked(true)
                .stopReason(status == TamStatus.CANCELLED ? status.word() : null)
                .creditsConsumed((int) Math.min(
                        Integer.MAX_VALUE, extensionPoints.creditMeter().charged(jobAt)))
                .build();
    }

    private @Nullable String errorMessage() {
        return jobAt.snapshot().error().orElse(null);
    }

    private @Nullable Integer processed() {
        int readable = extensionPoints.pages().readable(jobAt).stream()
                .mapToInt(CompanyRange::size)
                .sum();
        TamSnapshot snapshot = jobAt.snapshot();
        if (snapshot.status().terminal()) {
            return readable;
        }
        if (readable == 0) {
            boolean shown = snapshot.companies() == 0 && jobAt.choiceIs(TamPolicy.PROCESSED_AT_START, "0");
            return shown ? (Integer) 0 : null;
        }
        boolean more = readable < snapshot.companies() && jobAt.choiceIs(TamPolicy.ROWS_WHILE_RUNNING, "no");
        return more ? null : (Integer) readable;
    }

    private @Nullable String progressMessage() {
        TamStatus status = jobAt.snapshot().status();
        Optional<Band> working = jobAt.snapshot().working();
        if (working.isPresent() && !status.settled()) {
            Band band = working.get();
            return "band " + band.label() + ": validating " + band.companies();
        }
        return status == TamStatus.PENDING ? null : status.word();
    }
}
