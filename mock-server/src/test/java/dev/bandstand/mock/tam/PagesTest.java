package dev.bandstand.mock.tam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.contract.tam.TamBuildJobResponse;
import dev.bandstand.contract.tam.TamCompanyResult;
import dev.bandstand.mock.core.Refusal;
import dev.bandstand.mock.tam.model.TamPolicy;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    private final Caller alice = Caller.in("documented");

    @Test
    void the_walk_over_the_documented_build_has_every_company_once() {
        String job = alice.submit();
        alice.wait("1m");
        List<TamBuildJobResponse> pages = alice.walk(job);
        assertThat(pages)
                .extracting(TamBuildJobResponse::page)
                .containsExactlyElementsOf(
                        IntStream.range(0, 219).mapToObj("page_%04d"::formatted).toList());
        assertThat(pages.getLast().count()).isEqualTo(15);
        List<String> domains = alice.companies(job).stream()
                .map(TamCompanyResult::domain)
                .filter(Objects::nonNull)
                .toList();
        assertThat(domains).hasSize(21_815).doesNotHaveDuplicates();
    }

    @Test
    void bands_follow_each_other_and_scores_fall_within_a_band() {
        String job = alice.submit();
        alice.wait("1m");
        List<TamCompanyResult> rows = alice.companies(job);
        for (int i = 1; i < rows.size(); i++) {
            TamCompanyResult before = rows.get(i - 1);
            TamCompanyResult after = rows.get(i);
            if (Objects.equals(before.sourceBand(), after.sourceBand())) {
                assertThat(after.matchScore()).isLessThanOrEqualTo(before.matchScore());
            }
        }
        assertThat(rows.stream().map(TamCompanyResult::sourceBand).distinct())
                .containsExactly("201-1000", "51-200", "1001-5000", "11-50", "5001+", "1-10");
    }

    @Test
    void the_last_page_grows_and_full_pages_never_change() {
        Caller quick = Caller.in("quick");
        String job = quick.submit();
        quick.wait("1.2s");
        List<TamBuildJobResponse> early = quick.walk(job);
        assertThat(early).extracting(TamBuildJobResponse::count).containsExactly(100, 20);
        quick.wait("1s");
        List<TamBuildJobResponse> later = quick.walk(job);
        assertThat(later).extracting(TamBuildJobResponse::count).containsExactly(100, 100, 10);
        assertThat(later.getFirst().rows()).isEqualTo(early.getFirst().rows());
        assertThat(later.get(1).rows()).startsWith(early.get(1).rows().toArray(TamCompanyResult[]::new));
    }

    @Test
    void pages_that_are_not_full_can_be_held_back() {
        Caller quick = Caller.in("quick").withPolicy(TamPolicy.GROWING_PAGE, "hidden");
        String job = quick.submit();
        quick.wait("1.2s");
        assertThat(quick.walk(job)).extracting(TamBuildJobResponse::count).containsExactly(100);
        assertThat(quick.poll(job).processed()).isEqualTo(100);
        quick.wait("1m");
        assertThat(quick.walk(job)).extracting(TamBuildJobResponse::count).containsExactly(100, 100, 60);
    }

    @Test
    void pages_can_end_with_their_band() {
        Caller quick = Caller.in("quick").withPolicy(TamPolicy.PAGES, "per-band");
        String job = quick.submit();
        quick.wait("1m");
        assertThat(quick.walk(job)).extracting(TamBuildJobResponse::count).containsExactly(100, 20, 90, 50);
        assertThat(new HashSet<>(quick.companies(job))).hasSize(260);
    }

    @Test
    void rows_can_be_kept_back_until_the_job_rests() {
        Caller quick = Caller.in("quick").withPolicy(TamPolicy.ROWS_WHILE_RUNNING, "no");
        String job = quick.submit();
        TamBuildJobResponse running = quick.wait("1.5s").poll(job);
        assertThat(running.rows()).isEmpty();
        assertThat(running.processed()).isNull();
        quick.pause(job);
        assertThat(quick.wait("10s").companies(job)).hasSize(210);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "foo", "page_", "page_9999", "page_00003", "page_-001", "page_99999999999999", "page_000٣"})
    void a_cursor_that_names_no_page_gives_an_empty_one(String cursor) {
        String job = alice.submit();
        alice.wait("1m");
        assertThat(alice.poll(job, cursor))
                .extracting(TamBuildJobResponse::rows, TamBuildJobResponse::page, TamBuildJobResponse::nextCursor)
                .containsExactly(List.of(), null, null);
        alice.withPolicy(TamPolicy.UNKNOWN_CURSOR, "404");
        assertThatThrownBy(() -> alice.poll(job, cursor))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(404));
    }

    @Test
    void before_the_first_company_there_is_one_empty_page() {
        String job = alice.submit();
        assertThat(alice.poll(job))
                .extracting(TamBuildJobResponse::page, TamBuildJobResponse::count, TamBuildJobResponse::processed)
                .containsExactly(null, 0, null);
        alice.withPolicy(TamPolicy.FIRST_PAGE_NAME, "page_0000").withPolicy(TamPolicy.PROCESSED_AT_START, "0");
        assertThat(alice.poll(job))
                .extracting(TamBuildJobResponse::page, TamBuildJobResponse::count, TamBuildJobResponse::processed)
                .containsExactly("page_0000", 0, 0);
    }
}
