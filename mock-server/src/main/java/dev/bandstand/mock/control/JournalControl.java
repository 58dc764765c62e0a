package dev.bandstand.mock.control;

import dev.bandstand.contract.control.AppliedChange;
import dev.bandstand.contract.control.HeaderField;
import dev.bandstand.contract.control.JournalApi;
import dev.bandstand.contract.control.JournalCall;
import dev.bandstand.contract.control.JournalPage;
import dev.bandstand.mock.core.Worlds;
import dev.bandstand.mock.journal.Finding;
import dev.bandstand.mock.journal.Journal;
import dev.bandstand.mock.journal.JournalEntry;
import dev.bandstand.mock.journal.RecordedCallCheck;
import dev.bandstand.mock.journal.RecordedMessage;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The calls made in worlds. */
record JournalControl(Worlds worlds, RecordedCallCheck check) implements JournalApi {

    private static final int USUAL_LIMIT = 100;
    private static final long NANOS_PER_MICRO = 1_000;
    private static final int MICRO_DIGITS = 3;

    @Override
    public ReadJournalResult readJournal(ReadJournalCall call) {
        Journal journal = worlds.shownAs(call.world()).journal();
        long counted = journal.counted();
        Predicate<JournalEntry> found = call.find() == null ? entry -> true : new CallSearch(call.find(), check);
        List<JournalEntry> fitting =
                journal.entries().stream().filter(wanted(call)).filter(found).toList();
        int limit = Objects.requireNonNullElse(call.limit(), USUAL_LIMIT);
        return new ReadJournal200(JournalPage.builder()
                .entries(fitting.stream()
                        .skip(Math.max(0, fitting.size() - limit))
                        .map(entry -> summary(journal, entry).build())
                        .toList())
                .counted(Math.toIntExact(counted))
                .oldest(journal.oldest().map(Math::toIntExact).orElse(null))
                .build());
    }

    @Override
    public ReadJournalEntryResult readJournalEntry(ReadJournalEntryCall call) {
        Journal journal = worlds.shownAs(call.world()).journal();
        long number = Long.parseLong(call.number());
        return journal.entries().stream()
                .filter(entry -> entry.number() == number)
                .findFirst()
                .<ReadJournalEntryResult>map(entry -> new ReadJournalEntry200(whole(journal, entry)))
                .orElseGet(() -> missing(journal, worlds.shownAs(call.world()).shownName(), number));
    }

    private static ReadJournalEntryResult missing(Journal journal, String world, long number) {
        return number <= journal.counted()
                ? new ReadJournalEntry410(Problems.of(
                        410,
                        String.format(Locale.ROOT, "Call %d was made, but the journal had no room for it.", number)))
                : new ReadJournalEntry404(Problems.of(
                        404, String.format(Locale.ROOT, "World %s has had no call %d yet.", world, number)));
    }

    private Predicate<JournalEntry> wanted(ReadJournalCall call) {
        return entry -> (call.after() == null || entry.number() > call.after())
                && fits(call.job(), entry.call().job())
                && fits(call.operation(), entry.call().operationId())
                && fits(call.status(), entry.call().status())
                && (!"true".equals(call.findings())
                        || !check.findings(entry.call()).isEmpty());
    }

    private static boolean fits(@Nullable Object wanted, @Nullable Object found) {
        return wanted == null || wanted.equals(found);
    }

    private JournalCall.Builder summary(Journal journal, JournalEntry entry) {
        JournalEntry.RecordedCall call = entry.call();
        return JournalCall.builder()
                .number(Math.toIntExact(entry.number()))
                .at(call.at())
                .realAt(call.realAt())
                .method(call.method())
                .target(call.target())
                .contract(call.contract())
                .operation(call.operationId())
                .job(call.job())
                .status(call.status())
                .clientGone(journal.isClientGone(entry.number()) ? true : null)
                .requestSize(call.request().size())
                .responseSize(call.response().size())
                .durationMs(BigDecimal.valueOf(call.duration().toNanos() / NANOS_PER_MICRO, MICRO_DIGITS))
                .applied(call.applied().stream().map(JournalControl::applied).toList())
                .findings(check.findings(call).stream().map(Finding::sentence).toList());
    }

    private JournalCall whole(Journal journal, JournalEntry entry) {
        return summary(journal, entry)
                .requestHeaders(fields(entry.call().request()))
                .responseHeaders(fields(entry.call().response()))
                .requestBody(text(entry.call().request()))
                .responseBody(text(entry.call().response()))
                .build();
    }

    private static AppliedChange applied(dev.bandstand.mock.journal.AppliedChange change) {
        return AppliedChange.builder().by(change.by()).effect(change.effect()).build();
    }

    private static String text(RecordedMessage sent) {
        return new String(sent.body(), StandardCharsets.UTF_8);
    }

    private static List<HeaderField> fields(RecordedMessage sent) {
        return sent.headers().stream()
                .map(header -> HeaderField.builder()
                        .name(header.name())
                        .value(header.value())
                        .build())
                .toList();
    }
}
