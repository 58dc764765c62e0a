package dev.bandstand.mock.nemo.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.contract.nemo.PlatformJobLog;
import dev.bandstand.contract.nemo.PlatformJobLogPage;
import dev.bandstand.mock.nemo.Life;
import dev.bandstand.mock.nemo.NemoTimelineTest;
import dev.bandstand.mock.nemo.job.NemoJobAt;
import dev.bandstand.mock.nemo.model.JobCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogPagesTest {

    private final Life life = Life.of(NemoTimelineTest.script("log-lines: 10"), "fetch", "train")
            .control(60, JobCommand.PAUSE)
            .control(70, JobCommand.RESUME);

    @Test
    void stretches_read_forward_and_back_are_the_whole_log_in_order() {
        PlatformJobLogPage whole = page(null, 1000);
        List<PlatformJobLog> forward = new ArrayList<>();
        PlatformJobLogPage page = page(null, 7);
        forward.addAll(data(page));
        while (page.nextPage() != null) {
            page = page(page.nextPage(), 7);
            forward.addAll(data(page));
        }
        List<PlatformJobLog> back = new ArrayList<>(data(page));
        while (page.prevPage() != null) {
            page = page(page.prevPage(), 7);
            back.addAll(0, data(page));
        }
        assertThat(forward).isEqualTo(data(whole)).hasSize(Objects.requireNonNull(whole.total()));
        assertThat(back).isEqualTo(forward);
        assertThat(forward).extracting(PlatformJobLog::timestamp).isSorted();
    }

    @Test
    void the_log_only_grows_and_work_done_anew_is_told_anew() {
        List<PlatformJobLog> before = data(LogPages.page(log(61), LogPages.Cursor.START, 1000));
        List<PlatformJobLog> after = data(LogPages.page(log(200), LogPages.Cursor.START, 1000));
        assertThat(after).startsWith(before.toArray(PlatformJobLog[]::new));
        assertThat(after)
                .filteredOn(line -> "Step train began its work".equals(line.message()))
                .hasSize(2);
        assertThat(after.getLast().message()).isEqualTo("Step train left its work: completed");
    }

    @Test
    void an_empty_cursor_is_the_first_page() {
        assertThat(LogPages.Cursor.read("")).contains(LogPages.Cursor.START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0OIl", "!", "abc", "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"})
    void a_cursor_of_somebody_else_is_none(String text) {
        assertThat(LogPages.Cursor.read(text)).isEmpty();
    }

    private PlatformJobLogPage page(@Nullable String cursor, int limit) {
        return LogPages.page(log(200), LogPages.Cursor.read(cursor).orElseThrow(), limit);
    }

    private LogLines log(long second) {
        NemoJobAt seen = life.seen(second);
        return new LogLines(seen.plan(), seen.job().steps(), null, seen.at());
    }

    private static List<PlatformJobLog> data(PlatformJobLogPage page) {
        return Objects.requireNonNull(page.data());
    }
}
