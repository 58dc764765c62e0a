package dev.bandstand.kit.report;

import dev.bandstand.kit.report.Report.ExchangeInfo;
import dev.bandstand.kit.report.Report.Failure;
import dev.bandstand.kit.report.Report.TimelineInfo;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Exchange.Answered;
import dev.bandstand.kit.trace.Exchange.NoAnswer;
import dev.bandstand.kit.trace.Trace;
import dev.bandstand.kit.verdict.Outcome;
import dev.bandstand.spec.Rule;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Gathers what a person needs to understand why a rule failed. */
final class Failures {

    private static final int MOST_EXCHANGES = 12;
    private static final int MOST_TIMELINES = 3;
    private static final int LONGEST_BODY = 1_500;

    private final Trace trace;
    private final URI target;

    Failures(Trace trace, URI target) {
        this.trace = trace;
        this.target = target;
    }

    Failure of(Rule rule, Outcome.Failed failed) {
        Set<Integer> evidence = new TreeSet<>();
        failed.findings().forEach(finding -> evidence.addAll(finding.evidence()));
        List<Exchange> exchanges = trace.exchanges()
                .filter(exchange -> evidence.contains(exchange.number()))
                .toList();
        return new Failure(
                rule.id(),
                rule.why(),
                rule.ifItFails(),
                exchanges.stream().limit(MOST_EXCHANGES).map(Failures::shown).toList(),
                timelines(exchanges, evidence),
                decisive(failed, exchanges).map(exchange -> new Curl(target).of(exchange)));
    }

    private List<TimelineInfo> timelines(List<Exchange> exchanges, Set<Integer> evidence) {
        return exchanges.stream()
                .map(Exchange::job)
                .filter(Objects::nonNull)
                .distinct()
                .limit(MOST_TIMELINES)
                .map(job -> new JobEvents(trace, job).info(evidence))
                .toList();
    }

    /** The call that decided: the last one of the first finding. */
    private static Optional<Exchange> decisive(Outcome.Failed failed, List<Exchange> exchanges) {
        List<Integer> first = failed.findings().getFirst().evidence();
        return exchanges.stream()
                .filter(exchange -> first.contains(exchange.number()))
                .max(Comparator.comparingInt(exchange -> first.indexOf(exchange.number())));
    }

    private static ExchangeInfo shown(Exchange exchange) {
        return new ExchangeInfo(
                exchange.number(),
                exchange.actor(),
                exchange.request().method() + " " + exchange.request().target(),
                exchange.request().headers(),
                switch (exchange.reply()) {
                    case Answered answered -> Integer.toString(answered.status());
                    case NoAnswer none -> "no answer: " + none.reason();
                },
                exchange.reply() instanceof Answered answered ? cut(answered.body()) : "");
    }

    private static String cut(String body) {
        return body.length() <= LONGEST_BODY
                ? body
                : body.substring(0, LONGEST_BODY) + "… (" + (body.length() - LONGEST_BODY) + " characters more)";
    }
}
