package dev.bandstand.mock.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.client.ClientReport.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each habit is shown by a good client and missed by a bad one. */
class ClientReportTest {

    @ParameterizedTest
    @EnumSource(Habit.class)
    void a_good_client_is_told_so(Habit habit) {
        Diary good = good(habit);
        assertThat(report(good, habit).outcome()).as(good.toString()).isEqualTo(Outcome.GOOD);
        assertThat(report(good, habit).evidence()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Habit.class)
    void a_bad_client_is_told_with_the_calls_that_show_it(Habit habit) {
        Diary bad = bad(habit);
        assertThat(report(bad, habit).outcome()).as(bad.toString()).isEqualTo(Outcome.BAD);
        assertThat(report(bad, habit).evidence()).isEqualTo(bad.marked());
    }

    @ParameterizedTest
    @EnumSource(Habit.class)
    void what_there_was_no_occasion_for_is_not_judged(Habit habit) {
        assertThat(report(new Diary(), habit).outcome()).isEqualTo(Outcome.NOT_SEEN);
    }

    @Test
    void a_client_that_does_all_right_has_no_bad_habit() {
        Diary model = new Diary()
                .submit("lamps")
                .wait(5)
                .poll(working("page_0000"))
                .wait(5)
                .pause()
                .wait(5)
                .poll(resting())
                .resume()
                .wait(5)
                .poll(working("page_0000"))
                .wait(5)
                .poll(ended("page_0000", "page_0001"))
                .page("page_0001", ended("page_0001", ""))
                .wait(100);
        assertThat(ClientReport.of(model.steps(), model.now()).entries())
                .filteredOn(entry -> entry.outcome() == Outcome.BAD)
                .isEmpty();
    }

    @Test
    void time_that_stands_still_is_no_haste() {
        Diary frozen = new Diary().submit("lamps").poll(working("page_0000")).poll(working("page_0000"));
        assertThat(report(frozen, Habit.POLLS_AT_A_POLITE_PACE).outcome()).isEqualTo(Outcome.NOT_SEEN);
    }

    private static Diary good(Habit habit) {
        Diary client = new Diary().submit("lamps").wait(5);
        return switch (habit) {
            case POLLS_AT_A_POLITE_PACE ->
                client.poll(working("page_0000")).wait(2).poll(working("page_0000"));
            case OBEYS_RETRY_AFTER -> client.overloaded(3).wait(3).poll(working("page_0000"));
            case ASKS_AGAIN_AFTER_AN_ERROR -> client.broken().wait(3).poll(working("page_0000"));
            case GOES_BY_STATUS_NOT_BY_CURSOR ->
                client.poll(working("page_0000"))
                        .wait(5)
                        .poll(ended("page_0000", ""))
                        .wait(100);
            case READS_TO_THE_LAST_PAGE ->
                client.poll(ended("page_0000", "page_0001"))
                        .page("page_0001", ended("page_0001", ""))
                        .wait(100);
            case KNOWS_PAUSED_FROM_FINISHED ->
                client.poll(resting())
                        .page("page_0001", resting())
                        .resume()
                        .poll(ended("page_0000", ""))
                        .wait(100);
            case STOPS_POLLING_AT_THE_END ->
                client.poll(ended("page_0000", "page_0001")).wait(1).poll(ended("page_0000", "page_0001"));
            case READS_A_GROWING_PAGE_AGAIN ->
                client.page("page_0001", working("page_0001"))
                        .wait(5)
                        .page("page_0001", ended("page_0001", "page_0002"))
                        .page("page_0002", ended("page_0002", ""));
            case READS_A_FULL_PAGE_ONCE ->
                client.page("page_0001", full("page_0001")).wait(5).page("page_0002", full("page_0002"));
            case ACCEPTS_A_CONFLICT -> client.refused("pause").wait(2).poll(ended("page_0000", ""));
            case RESUMES_WHAT_RESTS -> client.poll(resting()).resume();
            case SUBMITS_ONCE -> client.submit("other lamps");
            case MENDS_WHAT_WAS_INVALID -> client.invalid("").invalid("5").submit("mended");
            case HAS_ONE_POLL_IN_FLIGHT, LETS_NO_POLL_BE_OVERTAKEN ->
                client.slow(900)
                        .poll(working("page_0000"))
                        .wait(1)
                        .poll(working("page_0000"))
                        .wait(1)
                        .poll(working("page_0000"));
            case GIVES_UP_ON_WHAT_IS_GONE -> client.gone().wait(5).gone();
            case LOOKS_BEFORE_IT_SUBMITS_AGAIN ->
                client.lostSubmit("more").list().submit("more");
            case POLLS_CALMLY_AFTER_A_RESUME ->
                client.poll(resting())
                        .resume()
                        .wait(1)
                        .poll(working("page_0000"))
                        .wait(5)
                        .poll(working("page_0000"));
            case KEEPS_TO_THE_CONTRACT, SENDS_A_KEY -> client;
        };
    }

    private static Diary bad(Habit habit) {
        Diary client = new Diary().submit("lamps").wait(5);
        return switch (habit) {
            case POLLS_AT_A_POLITE_PACE ->
                client.poll(working("page_0000"))
                        .waitMillis(200)
                        .poll(working("page_0000"))
                        .mark();
            case OBEYS_RETRY_AFTER ->
                client.overloaded(3).wait(2).poll(working("page_0000")).mark();
            case ASKS_AGAIN_AFTER_AN_ERROR -> client.broken().mark().wait(100);
            case GOES_BY_STATUS_NOT_BY_CURSOR ->
                client.poll(working("page_0000")).mark().wait(100);
            case READS_TO_THE_LAST_PAGE ->
                client.poll(ended("page_0000", "page_0001"))
                        .page("page_0001", ended("page_0001", "page_0002"))
                        .mark()
                        .wait(100);
            case KNOWS_PAUSED_FROM_FINISHED ->
                client.poll(resting()).page("page_0001", resting()).mark().wait(100);
            case STOPS_POLLING_AT_THE_END ->
                client.poll(ended("page_0000", ""))
                        .wait(5)
                        .poll(ended("page_0000", ""))
                        .wait(5)
                        .poll(ended("page_0000", ""))
                        .mark();
            case READS_A_GROWING_PAGE_AGAIN ->
                client.page("page_0001", working("page_0001")).mark().wait(5).page("page_0002", ended("page_0002", ""));
            case READS_A_FULL_PAGE_ONCE ->
                client.page("page_0001", full("page_0001"))
                        .page("page_0001", full("page_0001"))
                        .page("page_0001", full("page_0001"))
                        .mark();
            case ACCEPTS_A_CONFLICT ->
                client.refused("pause").wait(2).refused("pause").mark();
            case RESUMES_WHAT_RESTS ->
                client.poll(working("page_0000")).refused("resume").mark();
            case SUBMITS_ONCE -> client.submit("lamps").mark();
            case MENDS_WHAT_WAS_INVALID -> client.invalid("").invalid("").mark();
            case HAS_ONE_POLL_IN_FLIGHT ->
                client.slow(900)
                        .poll(working("page_0000"))
                        .waitMillis(500)
                        .poll(working("page_0000"))
                        .mark();
            case LETS_NO_POLL_BE_OVERTAKEN ->
                client.slow(10)
                        .poll(working("page_0000"))
                        .slow(900)
                        .waitMillis(500)
                        .poll(working("page_0000"))
                        .mark();
            case GIVES_UP_ON_WHAT_IS_GONE ->
                client.gone().wait(5).gone().wait(5).gone().mark();
            case LOOKS_BEFORE_IT_SUBMITS_AGAIN ->
                client.lostSubmit("more").wait(20).submit("more").mark();
            case POLLS_CALMLY_AFTER_A_RESUME ->
                client.poll(resting())
                        .resume()
                        .waitMillis(300)
                        .poll(working("page_0000"))
                        .waitMillis(300)
                        .poll(working("page_0000"))
                        .waitMillis(300)
                        .poll(working("page_0000"))
                        .waitMillis(300)
                        .poll(working("page_0000"))
                        .mark();
            case KEEPS_TO_THE_CONTRACT -> client.strange().invalid("").mark();
            case SENDS_A_KEY -> client.withoutKey().poll(working("page_0000")).mark();
        };
    }

    private static ClientReport.Entry report(Diary client, Habit habit) {
        return ClientReport.of(client.steps(), client.now()).entries().stream()
                .filter(entry -> entry.id().equals(habit.id()))
                .findFirst()
                .orElseThrow();
    }

    private static Diary.Seen working(String page) {
        return new Diary.Seen(false, false, page, "");
    }

    private static Diary.Seen full(String page) {
        return new Diary.Seen(false, false, page, "page_0009");
    }

    private static Diary.Seen resting() {
        return new Diary.Seen(false, true, "page_0000", "");
    }

    private static Diary.Seen ended(String page, String next) {
        return new Diary.Seen(true, false, page, next);
    }
}
