package dev.bandstand.mock.tam;

import dev.bandstand.contract.tam.TamBuildJobResponse;
import dev.bandstand.contract.tam.TamBuildManifest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes what a poll tells of a job. */
record PollAnswer(TamSeams seams, Sight sight) {

    TamBuildJobResponse with(Page page) {
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
        boolean told = snapshot.status().terminal() || sight.reads(TamPolicy.DEGRADED_WHILE_RUNNING, "live");
        return told ? (Boolean) snapshot.degraded() : null;
    }

    private @Nullable TamBuildManifest manifest() {
        Snapshot snapshot = sight.snapshot();
        Status status = snapshot.status();
        boolean given =
                status.terminal() || (status == Status.PAUSED && sight.reads(TamPolicy.MANIFEST_WHILE_PAUSED, "given"));
        if (!given) {
            return null;
        }
        int pages = seams.pages().count(sight);
        boolean stopped = status == Status.CANCELLED || status == Status.FAILED;
        return TamBuildManifest.builder()
                .pages(pages)
                .pageSize(snapshot.script().pageSize())
                .uniqueCount(status == Status.FAILED ? null : (Integer) snapshot.companies())
                .partial(stopped && pages > 0)
                .degraded(snapshot.degraded())
                .ranked(true)
                .stopReason(status == Status.CANCELLED ? status.word() : null)
                .creditsConsumed((int) Math.min(Integer.MAX_VALUE, seams.meter().charged(sight)))
                .build();
    }

    private @Nullable String errorMessage() {
        return sight.snapshot().status() == Status.FAILED
                ? sight.snapshot().script().failure().map(Failure::message).orElse("The build failed.")
                : null;
    }

    private @Nullable Integer processed() {
        int readable =
                seams.pages().readable(sight).stream().mapToInt(Slice::size).sum();
        Snapshot snapshot = sight.snapshot();
        if (snapshot.status().terminal()) {
            return readable;
        }
        if (readable == 0) {
            boolean told = snapshot.companies() == 0 && sight.reads(TamPolicy.PROCESSED_AT_START, "0");
            return told ? (Integer) 0 : null;
        }
        boolean more = readable < snapshot.companies() && sight.reads(TamPolicy.ROWS_WHILE_RUNNING, "no");
        return more ? null : (Integer) readable;
    }

    private @Nullable String progressMessage() {
        Status status = sight.snapshot().status();
        Optional<Band> working = sight.snapshot().working();
        if (working.isPresent() && !status.settled()) {
            Band band = working.get();
            return "band " + band.label() + ": validating " + band.companies();
        }
        return status == Status.PENDING ? null : status.word();
    }
}
