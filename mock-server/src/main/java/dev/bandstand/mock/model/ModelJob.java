package dev.bandstand.mock.model;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.core.JobContract.Standing;
import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.LogEntry;
import dev.bandstand.mock.edit.MemberEdit;
import dev.bandstand.mock.edit.RowEdits;
import dev.bandstand.mock.engine.JobEngine;
import dev.bandstand.spec.contract.JobModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A job, as its history and a model tell it.
 *
 * @param base the model of the contract
 * @param moves the moves of that model as the job's scenario has it
 * @param order what it was created with
 * @param created when it was created
 * @param accepted the states to which its accepted calls led, oldest first; the first is that of a new job
 */
record ModelJob(JobModel base, ModelMoves moves, Order order, Instant created, List<ModelJobState> accepted) {

    static final String CREATED = "created";

    private static final String TO = "to";
    private static final String RETRY = "retry";
    private static final String GONE = "gone";
    private static final String STUCK = "stuck";
    private static final int MOST_MARKERS = 200;

    /** A job of a history; worked out once for each history and model. */
    @SuppressWarnings("ReferenceEquality") // there is one object for each version of a model
    static ModelJob of(JobHistory history, JobModel base) {
        ModelJob known = history.derived(ModelJob.class, each -> fold(each, base));
        return known.base == base ? known : fold(history, base);
    }

    /** The entry of a new job. */
    static LogEntry created(Instant at, Order order) {
        return new LogEntry(at, CREATED, order.json());
    }

    /** The entry of a command that was accepted. */
    static LogEntry accepted(Instant at, String command, String to, boolean retry, boolean gone) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        return new LogEntry(at, command, data.put(TO, to).put(RETRY, retry).put(GONE, gone));
    }

    /** The entry of an accepted command after which the job goes no further by itself. */
    static LogEntry stuck(LogEntry accepted) {
        ObjectNode data = accepted.data().<ObjectNode>deepCopy().put(STUCK, true);
        return new LogEntry(accepted.at(), accepted.kind(), data);
    }

    private static ModelJob fold(JobHistory history, JobModel base) {
        List<LogEntry> entries = sinceCreation(history.entries());
        LogEntry first = entries.getFirst();
        Order order = Order.of(first.data());
        ModelMoves moves = new ModelMoves(ModelScript.applied(base, order.script()));
        JobEngine<ModelJobState> engine = new JobEngine<>(moves);
        List<ModelJobState> accepted = new ArrayList<>();
        ModelJobState job = ModelJobState.created(moves.model().initial(), first.at());
        accepted.add(job);
        for (LogEntry entry : entries.subList(1, entries.size())) {
            job = after(moves.model(), engine.at(job, entry.at()), entry);
            accepted.add(job);
        }
        return new ModelJob(base, moves, order, first.at(), List.copyOf(accepted));
    }

    /** A job whose id was free again after a deletion begins anew. */
    private static List<LogEntry> sinceCreation(List<LogEntry> entries) {
        int last = entries.size() - 1;
        while (last > 0 && entries.get(last).data().has(TO)) {
            last--;
        }
        return entries.subList(last, entries.size());
    }

    /** A state that the model does not have any more leaves the job where it is. */
    private static ModelJobState after(JobModel model, ModelJobState job, LogEntry entry) {
        String to = entry.data().path(TO).asText();
        if (entry.data().path(GONE).asBoolean()) {
            return job.deleted();
        }
        if (!model.states().containsKey(to)) {
            return job;
        }
        ModelJobState next =
                entry.data().path(RETRY).asBoolean() ? job.retried(to, entry.at()) : job.moved(model, to, entry.at());
        return entry.data().path(STUCK).asBoolean() ? next.halted() : next;
    }

    /** The model as the job's scenario has it. */
    JobModel model() {
        return moves.model();
    }

    JobEngine<ModelJobState> engine() {
        return new JobEngine<>(moves);
    }

    /** The scenario's own rows of the lists that the job yields, and its changes of generated ones. */
    RowEdits rows() {
        return RowEdits.read(order.script());
    }

    /** The scenario's change of the bodies about the job. */
    MemberEdit edit() {
        return MemberEdit.read(order.script().path("job"));
    }

    /** The job at an instant; empty when there is none any more. */
    Optional<ModelJobState> at(Instant instant) {
        ModelJobState job = engine().at(accepted.getLast(), instant);
        return job.gone() ? Optional.empty() : Optional.of(job);
    }

    /** The statuses from an instant on; empty ones once there is no such job any more. */
    Stream<Standing> standings(Instant from) {
        return engine().onward(engine().at(accepted.getLast(), from))
                .map(state ->
                        new Standing(state.gone() ? Optional.empty() : Optional.of(state.status()), state.since()));
    }

    /** Every state up to an instant, oldest first, as far as there are not too many. */
    List<ModelJobState> path(Instant until) {
        List<ModelJobState> path = new ArrayList<>();
        for (int i = 0; i < accepted.size(); i++) {
            Instant end = i + 1 < accepted.size() ? accepted.get(i + 1).since() : until;
            path.addAll(engine().path(accepted.get(i), end, Math.max(1, MOST_MARKERS - path.size())));
        }
        return path;
    }
}
