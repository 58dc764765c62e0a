package dev.bandstand.mock.tam.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.base.Lazy;
import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.LogEntry;
import dev.bandstand.mock.policy.Policies;
import dev.bandstand.mock.tam.companies.Companies;
import dev.bandstand.mock.tam.companies.SeededRandom;
import dev.bandstand.mock.tam.model.TamScript;
import dev.bandstand.mock.tam.model.TamScriptReader;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A job as its history tells it. */
public final class TamJob {

    static final String SUBMITTED = "submitted";

    private final JobKey key;
    private final Order order;
    private final List<AcceptedCommand> commands;
    private volatile @Nullable DerivedTimeline timeline;

    private TamJob(JobHistory history) {
        this.key = history.key();
        this.order = history.derivedFromFirst(Order.class, Order::read);
        this.commands = history.entries().stream()
                .skip(1)
                .map(entry -> new AcceptedCommand(entry.at(), TamCommand.of(entry.kind())))
                .toList();
    }

    public static TamJob of(JobHistory history) {
        return history.derived(TamJob.class, TamJob::new);
    }

    public JobKey key() {
        return key;
    }

    public String query() {
        return order.submission().query();
    }

    public String scenario() {
        return order.submission().scenario();
    }

    public Policies policies() {
        return order.submission().policies();
    }

    public Instant submitted() {
        return order.at();
    }

    public List<AcceptedCommand> commands() {
        return commands;
    }

    public TamScript script() {
        return order.script();
    }

    public Companies companies() {
        return order.companies().get();
    }

    /** Its timeline, as one simulation computes it; cached while the same simulation is asked for. */
    public TamTimeline timeline(TimelineSource timelines) {
        DerivedTimeline known = timeline;
        if (known == null || !known.by().equals(timelines)) {
            known = new DerivedTimeline(timelines, timelines.of(this));
            timeline = known;
        }
        return known.timeline();
    }

    private record DerivedTimeline(TimelineSource by, TamTimeline timeline) {}

    /**
     * The order of a job; no command changes it.
     *
     * @param companies what there is to be found, not worked out before somebody reads a page
     */
    private record Order(Submission submission, Instant at, TamScript script, Lazy<Companies> companies) {

        static Order read(LogEntry first) {
            Submission submission = Submission.read(first.data());
            TamScript script = TamScriptReader.read(submission.script()).under(submission.policies());
            long seed = SeededRandom.seed(submission.scenario(), submission.query());
            return new Order(
                    submission, first.at(), script, new Lazy<>(() -> new Companies(script, submission.query(), seed)));
        }
    }

    /**
     * The content of the first entry of a history.
     *
     * @param script the section of the scenario, as it was at the time
     * @param policies the policies that the job keeps for good
     */
    public record Submission(String query, String scenario, JsonNode script, Policies policies) {

        static Submission read(JsonNode data) {
            Map<String, String> policies = new HashMap<>();
            data.path("policies")
                    .properties()
                    .forEach(each -> policies.put(each.getKey(), each.getValue().asText()));
            return new Submission(
                    data.path("query").asText(),
                    data.path("scenario").asText(),
                    data.path("script"),
                    new Policies(policies));
        }

        /** The same build, failing in the first band that these credits do not pay for. */
        public Submission within(long credits) {
            TamScript planned = TamScriptReader.read(script);
            long cost = 0;
            for (int band = 0; band < planned.bands().size(); band++) {
                cost += (long) planned.bands().get(band).companies() * planned.creditsPerCompany();
                if (cost > credits) {
                    ObjectNode changed = script.deepCopy();
                    changed.putObject("fails").put("in-band", band + 1).put("message", "Out of credits.");
                    return new Submission(query, scenario, changed, policies);
                }
            }
            return this;
        }

        public LogEntry entry(Instant at) {
            ObjectNode data = JsonCodec.MAPPER.createObjectNode();
            data.put("query", query).put("scenario", scenario).set("script", script);
            if (!policies.chosen().isEmpty()) {
                data.set("policies", JsonCodec.MAPPER.valueToTree(policies.chosen()));
            }
            return new LogEntry(at, SUBMITTED, data);
        }
    }
}
