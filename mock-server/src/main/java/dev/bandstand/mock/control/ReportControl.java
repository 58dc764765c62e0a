package dev.bandstand.mock.control;

import dev.bandstand.contract.control.ClientCheck;
import dev.bandstand.contract.control.ClientReport;
import dev.bandstand.contract.control.ClientReportApi;
import dev.bandstand.mock.client.ObservedCall;
import dev.bandstand.mock.core.JobContract;
import dev.bandstand.mock.core.World;
import dev.bandstand.mock.core.Worlds;
import dev.bandstand.mock.journal.Finding;
import dev.bandstand.mock.journal.JournalEntry;
import dev.bandstand.mock.journal.RecordedCallCheck;
import dev.bandstand.spec.contract.OperationKind;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reports on clients from the journals of worlds. */
record ReportControl(Worlds worlds, List<? extends JobContract> contracts, RecordedCallCheck check)
        implements ClientReportApi {

    private static final Pattern CURSOR = Pattern.compile("[?&](?:page_)?cursor=([^&]+)");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    @Override
    public ReportClientResult reportClient(ReportClientCall call) {
        return new ReportClient200(report(worlds.shownAs(call.world())));
    }

    private ClientReport report(World world) {
        List<JournalEntry> entries = world.journal().entries();
        dev.bandstand.mock.client.ClientReport report = dev.bandstand.mock.client.ClientReport.of(
                entries.stream().map(this::step).toList(), world.clock().now());
        return ClientReport.builder()
                .judged(report.judged())
                .dropped(Math.toIntExact(world.journal().counted() - report.judged()))
                .checks(report.entries().stream().map(ReportControl::check).toList())
                .build();
    }

    private static ClientCheck check(dev.bandstand.mock.client.ClientReport.Entry entry) {
        return ClientCheck.builder()
                .id(entry.id())
                .title(entry.title())
                .outcome(ClientCheck.OutcomeEnum.valueOf(entry.outcome().name()))
                .severity(ClientCheck.SeverityEnum.valueOf(entry.severity().name()))
                .advice(entry.advice())
                .evidence(entry.evidence().stream().map(Math::toIntExact).toList())
                .build();
    }

    private ObservedCall step(JournalEntry entry) {
        JournalEntry.RecordedCall call = entry.call();
        return new ObservedCall(
                entry.number(),
                call.at(),
                call.realAt(),
                call.duration(),
                contract(call)
                        .map(contract -> contract.model().kind(call.operationId()))
                        .orElse(OperationKind.OTHER),
                Optional.ofNullable(call.job()),
                call.method() + " " + call.target() + " "
                        + new String(call.request().body(), StandardCharsets.UTF_8),
                cursor(call.target()),
                call.status(),
                contract(call).flatMap(contract -> contract.carriesKey(entry)),
                check.findings(call).stream().noneMatch(finding -> finding.side() == Finding.Side.REQUEST),
                retryAfter(entry),
                Optional.ofNullable(call.reportedStatus()));
    }

    private Optional<? extends JobContract> contract(JournalEntry.RecordedCall call) {
        return contracts.stream()
                .filter(contract -> contract.contract().equals(call.contract()))
                .findFirst();
    }

    private static Optional<String> cursor(String target) {
        Matcher matcher = CURSOR.matcher(target);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The header takes seconds or a date (RFC 9110 section 10.2.3). */
    private static Optional<Duration> retryAfter(JournalEntry entry) {
        return entry.responseHeader("Retry-After")
                .flatMap(value -> SECONDS.matcher(value).matches()
                        ? Optional.of(Duration.ofSeconds(Long.parseLong(value)))
                        : until(value).map(date -> Duration.between(entry.call().realAt(), date)));
    }

    private static Optional<Instant> until(String date) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
