package dev.bandstand.mock.model;

import dev.bandstand.mock.index.JobsByStatus;
import dev.bandstand.spec.contract.JobModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The indexes of the jobs of one world: one for each version of the model that they may be seen by, the latest first. */
final class ListIndexes {

    /** Versions come from edits of the folder and from deviations; an index that is missed is made anew. */
    private static final int MOST = 8;

    private record Known(JobModel model, JobsByStatus index) {}

    private volatile List<Known> known = List.of();

    @SuppressWarnings("ReferenceEquality") // there is one object for each version
    JobsByStatus of(JobModel model, Supplier<JobsByStatus> maker) {
        List<Known> all = known;
        return !all.isEmpty() && all.getFirst().model() == model
                ? all.getFirst().index()
                : put(model, maker);
    }

    @SuppressWarnings("ReferenceEquality") // there is one object for each version
    private synchronized JobsByStatus put(JobModel model, Supplier<JobsByStatus> maker) {
        List<Known> all = new ArrayList<>(known);
        Known wanted = all.stream()
                .filter(each -> each.model() == model)
                .findFirst()
                .orElseGet(() -> new Known(model, maker.get()));
        all.remove(wanted);
        all.addFirst(wanted);
        known = List.copyOf(all.subList(0, Math.min(MOST, all.size())));
        return wanted.index();
    }
}
