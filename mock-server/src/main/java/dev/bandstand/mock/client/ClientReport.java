package dev.bandstand.mock.client;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The habits of a client, as far as its calls show them.
 *
 * @param judged how many calls were looked at
 */
public record ClientReport(int judged, List<Entry> entries) {

    public ClientReport {
        entries = List.copyOf(entries);
    }

    /**
     * Judges calls.
     *
     * @param steps the calls, oldest first
     * @param now the virtual time of the judgement
     */
    public static ClientReport of(List<ObservedCall> steps, Instant now) {
        ClientHistory calls = ClientHistory.of(steps, now);
        return new ClientReport(
                steps.size(),
                Stream.of(Habit.values()).map(habit -> entry(habit, calls)).toList());
    }

    private static Entry entry(Habit habit, ClientHistory calls) {
        HabitFinding found = habit.judge(calls);
        return new Entry(habit.id(), habit.title(), habit.severity(), outcome(found), habit.advice(), found.evidence());
    }

    private static Outcome outcome(HabitFinding found) {
        if (!found.evidence().isEmpty()) {
            return Outcome.BAD;
        }
        return found.seen() == 0 ? Outcome.NOT_SEEN : Outcome.GOOD;
    }

    /**
     * One habit.
     *
     * @param title what a good client does
     * @param severity how much the opposite matters
     * @param advice what to change
     * @param evidence the numbers of the calls that show the opposite
     */
    public record Entry(
            String id, String title, Severity severity, Outcome outcome, String advice, List<Long> evidence) {}

    /** The outcome of a habit: what the calls show of it. */
    public enum Outcome {
        GOOD,
        BAD,
        /** There was no occasion for it. */
        NOT_SEEN
    }

    /** The severity of a bad habit. */
    public enum Severity {
        /** Data, jobs or credits are lost, or the user sees something wrong. */
        ERROR,
        /** The server has needless work. */
        WARN
    }
}
