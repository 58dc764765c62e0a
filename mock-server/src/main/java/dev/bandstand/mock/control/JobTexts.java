package dev.bandstand.mock.control;

import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobLog;
import dev.bandstand.mock.core.JobRef;
import dev.bandstand.mock.core.JobView;
import dev.bandstand.mock.core.Jobs.JobSnapshot;
import dev.bandstand.mock.core.World;
import dev.bandstand.mock.index.JobIndex;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The texts by which the jobs of a world are found, worked out once for each job. */
final class JobTexts implements JobIndex.Listener<JobTexts.Text> {

    private final JobIndex<Text> index;
    private final Map<Integer, Text> byNumber = new HashMap<>();

    JobTexts(JobLog log, JobViews views, World world) {
        this.index = new JobIndex<>(
                log,
                world.name(),
                (job, history, at) -> new JobIndex.Derived<>(text(views, world, job, history, at), Optional.empty()),
                this);
    }

    /**
     * The texts of a job.
     *
     * @param title in lower case
     * @param all title, id and scenario in lower case
     */
    record Text(int number, String title, String all) {}

    /** The texts of all jobs at an instant. */
    record Texts(Map<Integer, Text> byNumber) {

        Texts {
            byNumber = Map.copyOf(byNumber);
        }

        String title(JobRef job) {
            Text text = byNumber.get(job.number());
            return text == null ? "" : text.title();
        }

        boolean contain(JobRef job, String part) {
            Text text = byNumber.get(job.number());
            return text != null && text.all().contains(part);
        }
    }

    Texts at(Instant now) {
        return index.at(now, () -> new Texts(byNumber));
    }

    @Override
    public void replaced(@Nullable Text before, @Nullable Text after) {
        if (before != null) {
            byNumber.remove(before.number());
        }
        if (after != null) {
            byNumber.put(after.number(), after);
        }
    }

    @Override
    public void cleared() {
        byNumber.clear();
    }

    private static Optional<Text> text(JobViews views, World world, JobRef job, JobHistory history, Instant at) {
        return views.view(world, new JobSnapshot(history, at)).map(view -> text(job.number(), view));
    }

    private static Text text(int number, JobView view) {
        String title = view.title().toLowerCase(Locale.ROOT);
        String all = String.join("\n", title, view.key().id(), view.scenario()).toLowerCase(Locale.ROOT);
        return new Text(number, title, all);
    }
}
