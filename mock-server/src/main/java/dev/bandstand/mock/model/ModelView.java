package dev.bandstand.mock.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.JobView;
import dev.bandstand.mock.core.JobView.Marker;
import dev.bandstand.mock.core.JobView.Stage;
import dev.bandstand.spec.contract.JobModel;
import dev.bandstand.spec.contract.life.Move;
import dev.bandstand.spec.contract.life.StateMeaning;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A job at an instant, in words that no contract owns. */
record ModelView(JobKey key, ModelJob job, Bodies bodies, Instant at) {

    JobView view() {
        ModelJobState state = job.engine().at(job.accepted().getLast(), at);
        JobModel model = job.model();
        return new JobView(
                key,
                title(model),
                job.order().scenario(),
                state.status(),
                model.isEnd(state.status()) || state.gone(),
                failure(state),
                false,
                job.created(),
                stages(state),
                counters(state),
                markers());
    }

    /** The text with which it was ordered where one field of the request is that; else the title of the contract and its id. */
    private String title(JobModel model) {
        return model.console()
                .form()
                .filter(form -> form.each().isEmpty())
                .map(form -> job.order().request().at(form.at()).asText())
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> model.title() + " " + key.id());
    }

    /** The reason that the body about a failed job tells, or else the way by which it came to its end. */
    private Optional<String> failure(ModelJobState state) {
        boolean failed = job.model()
                .meaning(state.status())
                .filter(StateMeaning.FAILED::equals)
                .isPresent();
        if (!failed || state.gone()) {
            return Optional.empty();
        }
        JsonNode body = bodies.observed(values(state));
        return Optional.ofNullable(body)
                .flatMap(each -> FailureReason.in(each, job.model().console().error()))
                .or(() -> Optional.of("%s led to %s in scenario %s; the contract tells no reason"
                        .formatted(state.before(), state.status(), job.order().scenario())));
    }

    private JobValues values(ModelJobState state) {
        return new JobValues(job, state, at, key.id(), "", "");
    }

    private Map<String, Long> counters(ModelJobState state) {
        JobValues values = values(state);
        Map<String, Long> counters = new LinkedHashMap<>();
        job.model().counters().forEach((name, counter) -> counters.put(name, values.counter(counter)));
        return counters;
    }

    private List<Stage> stages(ModelJobState state) {
        List<ModelJobState> path = job.path(at);
        List<Stage> stages = new ArrayList<>();
        for (Map.Entry<String, Move> each : job.model().moves().entrySet()) {
            for (int number = 1; number <= each.getValue().stages(); number++) {
                stages.add(stage(state, path, each.getKey(), number));
            }
        }
        return stages;
    }

    private Stage stage(ModelJobState state, List<ModelJobState> path, String status, int number) {
        Move move = job.model().move(status);
        String name = "%s %s/%s".formatted(status, number, move.stages());
        Duration one = move.after().dividedBy(move.stages());
        int earlier = state.stages().getOrDefault(status, 0);
        if (number <= earlier) {
            Optional<Instant> from = began(path, status, number, one);
            return new Stage(name, Stage.State.DONE, from, from.map(begun -> begun.plus(one)), 1);
        }
        if (!state.status().equals(status)) {
            boolean over = job.model().isEnd(state.status()) || state.gone();
            return (over && number == earlier + 1 ? dropped(name, path, status, number, one) : Optional.<Stage>empty())
                    .orElseGet(() -> new Stage(name, Stage.State.WAITING, Optional.empty(), Optional.empty(), 0));
        }
        Instant from = state.since().plus(one.multipliedBy(number - earlier - 1L));
        Instant to = from.plus(one);
        if (from.isAfter(at)) {
            return new Stage(name, Stage.State.WAITING, Optional.of(from), Optional.of(to), 0);
        }
        boolean done = !to.isAfter(at);
        double progress = done ? 1 : (double) Duration.between(from, at).toNanos() / Math.max(1, one.toNanos());
        return new Stage(
                name, done ? Stage.State.DONE : Stage.State.WORKING, Optional.of(from), Optional.of(to), progress);
    }

    /** The beginning of a stage that is done, in the latest stay in its state that came so far. */
    private static Optional<Instant> began(List<ModelJobState> path, String status, int number, Duration one) {
        for (int i = path.size() - 2; i >= 0; i--) {
            ModelJobState stay = path.get(i);
            int earlier = stay.stages().getOrDefault(status, 0);
            if (stay.status().equals(status) && number > earlier) {
                Instant from = stay.since().plus(one.multipliedBy(number - earlier - 1L));
                if (!from.plus(one).isAfter(path.get(i + 1).since())) {
                    return Optional.of(from);
                }
            }
        }
        return Optional.empty();
    }

    /** The stage that was at work when the job left its state for good. */
    private static Optional<Stage> dropped(
            String name, List<ModelJobState> path, String status, int number, Duration one) {
        for (int i = path.size() - 2; i >= 0; i--) {
            ModelJobState stay = path.get(i);
            if (stay.status().equals(status)) {
                int earlier = stay.stages().getOrDefault(status, 0);
                Instant from = stay.since().plus(one.multipliedBy(number - earlier - 1L));
                Instant to = path.get(i + 1).since();
                boolean begun = number > earlier && from.isBefore(to);
                return begun
                        ? Optional.of(new Stage(
                                name,
                                Stage.State.DROPPED,
                                Optional.of(from),
                                Optional.of(to),
                                (double) Duration.between(from, to).toNanos() / Math.max(1, one.toNanos())))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private List<Marker> markers() {
        return job.path(at).stream()
                .map(state -> new Marker(state.since(), state.status()))
                .toList();
    }
}
