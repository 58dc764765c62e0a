package dev.bandstand.kit.run;

import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Mark;
import dev.bandstand.kit.trace.Trace;

/**
 * The needs of a run, counted in a rehearsal.
 *
 * @param calls as the summary of a run counts them; cleaning up is not among them
 * @param walks how often all pages of a job were read, so how many calls one more page would cost
 * @param quiets how often a job was left alone
 */
public record RunEstimate(int scenarios, int jobs, int calls, int walks, int quiets) {

    /** Counts what a rehearsal recorded. */
    public static RunEstimate of(int scenarios, int jobs, Trace trace) {
        return new RunEstimate(
                scenarios,
                jobs,
                (int) exchanges(trace),
                (int) trace.entries().stream()
                        .filter(entry -> entry instanceof Exchange exchange && readsLastPage(exchange))
                        .count(),
                (int) trace.marks()
                        .filter(mark -> mark.kind() == Mark.Kind.TIME_PASSED
                                && mark.detail().equals(Mark.LEFT_ALONE))
                        .count());
    }

    private static long exchanges(Trace trace) {
        return trace.entries().stream().filter(Exchange.class::isInstance).count();
    }

    private static boolean readsLastPage(Exchange exchange) {
        return exchange.request().target().contains("cursor=")
                && exchange.reply() instanceof Exchange.Answered answered
                && answered.status() == 200
                && !answered.json().path("next_cursor").isTextual();
    }
}
