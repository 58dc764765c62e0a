package dev.bandstand.mock.control;

import dev.bandstand.mock.journal.Finding;
import dev.bandstand.mock.journal.JournalEntry;
import dev.bandstand.mock.journal.RecordedCallCheck;
import dev.bandstand.mock.journal.RecordedMessage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the calls that contain a text anywhere. */
final class CallSearch implements Predicate<JournalEntry> {

    private final String text;
    private final RecordedCallCheck check;

    CallSearch(String text, RecordedCallCheck check) {
        this.text = text.strip().toLowerCase(Locale.ROOT);
        this.check = check;
    }

    @Override
    public boolean test(JournalEntry entry) {
        JournalEntry.RecordedCall call = entry.call();
        return Stream.of(
                        Stream.of(
                                call.method() + " " + call.target(),
                                call.operationId(),
                                String.valueOf(call.job()),
                                String.valueOf(call.status())),
                        texts(call.request()),
                        texts(call.response()),
                        call.applied().stream().map(each -> each.by() + " " + each.effect()),
                        check.findings(call).stream().map(Finding::sentence))
                .flatMap(each -> each)
                .anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(text));
    }

    private static Stream<String> texts(RecordedMessage message) {
        return Stream.concat(
                message.headers().stream().map(header -> header.name() + ": " + header.value()),
                Stream.of(new String(message.body(), StandardCharsets.UTF_8)));
    }
}
