package dev.bandstand.mock.model;

import dev.bandstand.contract.Parameters;
import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobRef;
import dev.bandstand.mock.index.JobsByStatus.Listing;
import dev.bandstand.spec.contract.Paging;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page of a list of jobs.
 *
 * @param histories the jobs that are on the page
 */
record JobPage(ListPage page, List<JobHistory> histories) {

    /**
     * The page that a request asks for.
     *
     * @param ref finds a job by its id
     */
    static JobPage asked(Paging paging, Parameters in, Listing jobs, Function<String, Optional<? extends JobRef>> ref) {
        ListPage page = ListPage.asked(paging, in, new Ids(jobs, ref, paging.newestFirst()));
        int size = jobs.size();
        List<? extends JobRef> slice = paging.newestFirst()
                ? reversed(jobs.slice((long) size - page.end(), (long) size - page.from()))
                : jobs.slice(page.from(), page.end());
        return new JobPage(
                page, slice.stream().flatMap(job -> job.history().stream()).toList());
    }

    private static <T> List<T> reversed(List<T> some) {
        return some.reversed();
    }

    JobHistory history(int place) {
        return histories.get(place - page.from());
    }

    /** The ids of the list, of which those on the page can be read. */
    List<String> keys() {
        return new AbstractList<>() {
            @Override
            public String get(int place) {
                return history(place).key().id();
            }

            @Override
            public int size() {
                return page.total();
            }
        };
    }

    /** The ids of all jobs of a list, read one by one. */
    private static final class Ids extends AbstractList<String> {

        private final Listing jobs;
        private final Function<String, Optional<? extends JobRef>> ref;
        private final boolean newestFirst;

        Ids(Listing jobs, Function<String, Optional<? extends JobRef>> ref, boolean newestFirst) {
            this.jobs = jobs;
            this.ref = ref;
            this.newestFirst = newestFirst;
        }

        @Override
        public String get(int place) {
            int there = turned(place);
            return jobs.slice(there, there + 1L).getFirst().key().id();
        }

        @Override
        public int indexOf(Object id) {
            return ref.apply(String.valueOf(id))
                    .map(jobs::place)
                    .filter(place -> place >= 0)
                    .map(this::turned)
                    .orElse(-1);
        }

        private int turned(int place) {
            return newestFirst ? size() - 1 - place : place;
        }

        @Override
        public int size() {
            return jobs.size();
        }
    }
}
