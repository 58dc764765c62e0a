package dev.bandstand.kit.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bandstand.kit.report.Report.Moment;
import dev.bandstand.kit.report.Report.TimelineInfo;
import dev.bandstand.kit.trace.Entry;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Exchange.Answered;
import dev.bandstand.kit.trace.Mark;
import dev.bandstand.kit.trace.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The events of one job: the statuses that were seen, when they changed, and the calls that asked for something. */
final class JobEvents {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Trace trace;
    private final String job;

    JobEvents(Trace trace, String job) {
        this.trace = trace;
        this.job = job;
    }

    TimelineInfo info(Set<Integer> evidence) {
        List<Moment> moments = new ArrayList<>();
        Duration moved = Duration.ZERO;
        Optional<Instant> start = Optional.empty();
        String status = "";
        for (Entry entry : trace.entries()) {
            if (entry instanceof Mark mark && mark.kind() == Mark.Kind.TIME_PASSED) {
                moved = moved.plus(mark.waited());
            }
            if (entry instanceof Exchange exchange && job.equals(exchange.job())) {
                if (start.isEmpty()) {
                    start = Optional.of(exchange.sent());
                    moved = Duration.ZERO;
                }
                Optional<Moment> moment = moment(
                        exchange, at(start.get(), exchange, moved), status, evidence.contains(exchange.number()));
                moment.ifPresent(moments::add);
                status = reads(exchange) ? status(exchange).orElse(status) : status;
            }
        }
        return new TimelineInfo(job, moments);
    }

    private static Optional<Moment> moment(Exchange exchange, double at, String before, boolean evidence) {
        if (!reads(exchange)) {
            String label = "%s: %s".formatted(exchange.operationId(), answer(exchange));
            return Optional.of(new Moment(at, "call", label, exchange.number(), evidence));
        }
        String seen = status(exchange).orElse(answer(exchange));
        return evidence || !seen.equals(before)
                ? Optional.of(new Moment(at, "status", seen, exchange.number(), evidence))
                : Optional.empty();
    }

    private static String answer(Exchange exchange) {
        return exchange.status() == 0 ? "no answer" : Integer.toString(exchange.status());
    }

    private static boolean reads(Exchange exchange) {
        return exchange.request().method().equals("GET");
    }

    private static double at(Instant start, Exchange exchange, Duration moved) {
        Duration since = Duration.between(start, exchange.sent()).plus(moved);
        return since.toMillis() / 1e3;
    }

    private static Optional<String> status(Exchange exchange) {
        if (!(exchange.reply() instanceof Answered answered) || answered.status() != 200) {
            return Optional.empty();
        }
        try {
            JsonNode status = JSON.readTree(answered.body()).path("status");
            return status.isTextual() ? Optional.of(status.asText()) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
