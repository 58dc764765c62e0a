package dev.bandstand.mock.control;

import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobLog;
import dev.bandstand.mock.core.JobRef;
import dev.bandstand.mock.core.JobView;
import dev.bandstand.mock.core.Jobs.JobSnapshot;
import dev.bandstand.mock.core.World;
import dev.bandstand.mock.index.JobIndex;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The texts by which the jobs of a world are found, worked out once for each job. */
final class JobTexts implements JobIndex.Listener<JobTexts.Text> {

    private final JobIndex<Text> index;
    private final Map<Integer, Text> byNumber = new ConcurrentHashMap<>();

    JobTexts(JobLog log, JobViews views, World world) {
        this.index = new JobIndex<>(
                log, world.name(), job -> true, (job, history) -> text(views, world, job, history), this);
    }

    /**
     * The texts of a job.
     *
     * @param title in lower case
     * @param all title, id and scenario in lower case
     */
    record Text(int number, String title, String all) {}

    /** The texts of all jobs, including those that come while somebody reads. */
    record Texts(Map<Integer, Text> byNumber) {

        String title(JobRef job) {
            Text text = byNumber.get(job.number());
            return text == null ? "" : text.title();
        }

        boolean contain(JobRef job, String part) {
            Text text = byNumber.get(job.number());
            return text != null && text.all().contains(part);
        }
    }

    Texts read() {
        return index.read(() -> new Texts(byNumber));
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

    private static Optional<Text> text(JobViews views, World world, JobRef job, JobHistory history) {
        return views.view(world, new JobSnapshot(history, history.last().at())).map(view -> text(job.number(), view));
    }

    private static Text text(int number, JobView view) {
        String title = view.title().toLowerCase(Locale.ROOT);
        String all = String.join("\n", title, view.key().id(), view.scenario()).toLowerCase(Locale.ROOT);
        return new Text(number, title, all);
    }
}
