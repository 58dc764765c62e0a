package dev.bandstand.kit.report;

import dev.bandstand.kit.trace.Entry;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Mark;
import dev.bandstand.kit.trace.Trace;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The calls of a trace as a shell script. Ids of jobs become variables, so that the script makes jobs of its own; calls that
 * were under way at the same time are sent so.
 */
public final class CurlScript {

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(20);

    private final Curl curl;
    private final List<Exchange> exchanges;
    private final List<Entry> entries;
    private final Map<String, String> variables = new LinkedHashMap<>();

    public CurlScript(Trace trace, URI target) {
        this.curl = new Curl(target);
        this.entries = trace.entries();
        this.exchanges = trace.exchanges().toList();
    }

    /**
     * The lines of the script.
     *
     * @param comments lines about it
     */
    public List<String> lines(List<String> comments) {
        List<String> lines = new ArrayList<>();
        lines.add("#!/bin/sh");
        comments.forEach(comment -> lines.add("# " + comment.replace("\n", " ")));
        lines.add("# Set BANDSTAND_API_KEY, and BANDSTAND_SECOND_API_KEY where a call is made by Bob.");
        for (Entry entry : entries) {
            switch (entry) {
                case Exchange exchange -> add(exchange, lines);
                case Mark mark
                when mark.kind() == Mark.Kind.TIME_PASSED && isLong(mark.waited()) ->
                    lines.add("sleep " + seconds(mark.waited()));
                case Mark mark -> {}
            }
        }
        return lines;
    }

    private void add(Exchange exchange, List<String> lines) {
        String job = exchange.job();
        boolean created = job != null
                && !variables.containsKey(job)
                && !exchange.request().target().contains(job);
        if (created) {
            String name = String.format(Locale.ROOT, "JOB%d", variables.size() + 1);
            variables.put(job, name);
            if (String.valueOf(exchange.request().body()).contains(job)) {
                lines.add(name + "=bandstand-$$-" + variables.size());
                lines.add(call(exchange));
            } else {
                String answer = call(exchange).replaceFirst("^curl -si ", "curl -s ");
                lines.add("ANSWER=$(%s); echo \"$ANSWER\"".formatted(answer));
                lines.add("%s=$(echo \"$ANSWER\" | sed -n 's/.*\"job_id\" *: *\"\\([^\"]*\\)\".*/\\1/p')"
                        .formatted(name));
            }
            return;
        }
        boolean withNext = overlapsNext(exchange);
        lines.add(call(exchange) + (withNext ? " &" : ""));
        if (!withNext && overlapsBefore(exchange)) {
            lines.add("wait");
        }
    }

    private String call(Exchange exchange) {
        String line = curl.of(exchange) + " && echo";
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            line = line.replace(variable.getKey(), "'\"$" + variable.getValue() + "\"'");
        }
        return line;
    }

    private boolean overlapsNext(Exchange exchange) {
        int at = exchanges.indexOf(exchange);
        return at + 1 < exchanges.size() && exchange.overlaps(exchanges.get(at + 1));
    }

    private boolean overlapsBefore(Exchange exchange) {
        int at = exchanges.indexOf(exchange);
        return at > 0 && exchange.overlaps(exchanges.get(at - 1));
    }

    private static boolean isLong(Duration time) {
        return time.compareTo(SHORTEST_PAUSE) >= 0;
    }

    private static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString();
    }
}
