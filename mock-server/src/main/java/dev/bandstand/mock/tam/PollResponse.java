package dev.bandstand.mock.tam;

import dev.bandstand.contract.tam.TamBuildJobResponse;
import dev.bandstand.contract.tam.TamBuildManifest;
import dev.bandstand.mock.tam.job.CompanyPage;
import dev.bandstand.mock.tam.job.CompanyRange;
import dev.bandstand.mock.tam.job.Snapshot;
import dev.bandstand.mock.tam.job.TamExtensionPoints;
import dev.bandstand.mock.tam.job.TamJobAt;
import dev.bandstand.mock.tam.model.Band;
import dev.bandstand.mock.tam.model.TamPolicy;
import dev.bandstand.mock.tam.model.TamStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes what a poll tells of a job. */
record PollResponse(TamExtensionPoints seams, TamJobAt sight) {

    TamBuildJobResponse with(CompanyPage page) {
        Snapshot snapshot = sight.snapshot();
        return TamBuildJobResponse.builder()
                .jobId(sight.job().key().id())
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
        Snapshot snapshot = sight.snapshot();
        boolean told = snapshot.status().terminal() || sight.choiceIs(TamPolicy.DEGRADED_WHILE_RUNNING, "live");
        return told ? (Boolean) snapshot.degraded() : null;
    }

    private @Nullable TamBuildManifest manifest() {
        Snapshot snapshot = sight.snapshot();
        TamStatus status = snapshot.status();
        boolean given = status.terminal()
                || (status == TamStatus.PAUSED && sight.choiceIs(TamPolicy.MANIFEST_WHILE_PAUSED, "given"));
        if (!given) {
            return null;
        }
        int pages = seams.pages().count(sight);
        boolean stopped = status == TamStatus.CANCELLED || status == TamStatus.FAILED;
        return TamBuildManifest.builder()
                .pages(pages)
                .pageSize(snapshot.script().pageSize())
                .uniqueCount(status == TamStatus.FAILED ? null : (Integer) snapshot.companies())
                .partial(stopped && pages > 0)
                .degraded(snapshot.degraded())
                .ranked(true)
                .stopReason(status == TamStatus.CANCELLED ? status.word() : null)
                .creditsConsumed(
                        (int) Math.min(Integer.MAX_VALUE, seams.creditMeter().charged(sight)))
                .build();
    }

    private @Nullable String errorMessage() {
        return sight.snapshot().error().orElse(null);
    }

    private @Nullable Integer processed() {
        int readable = seams.pages().readable(sight).stream()
                .mapToInt(CompanyRange::size)
                .sum();
        Snapshot snapshot = sight.snapshot();
        if (snapshot.status().terminal()) {
            return readable;
        }
        if (readable == 0) {
            boolean told = snapshot.companies() == 0 && sight.choiceIs(TamPolicy.PROCESSED_AT_START, "0");
            return told ? (Integer) 0 : null;
        }
        boolean more = readable < snapshot.companies() && sight.choiceIs(TamPolicy.ROWS_WHILE_RUNNING, "no");
        return more ? null : (Integer) readable;
    }

    private @Nullable String progressMessage() {
        TamStatus status = sight.snapshot().status();
        Optional<Band> working = sight.snapshot().working();
        if (working.isPresent() && !status.settled()) {
            Band band = working.get();
            return "band " + band.label() + ": validating " + band.companies();
        }
        return status == TamStatus.PENDING ? null : status.word();
    }
}
