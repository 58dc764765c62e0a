package dev.bandstand.mock.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.spec.body.BodyMembers;
import dev.bandstand.spec.contract.Identity;
import dev.bandstand.spec.contract.JobModel;
import dev.bandstand.spec.contract.life.Counter;
import dev.bandstand.spec.contract.life.Lifecycle;
import dev.bandstand.spec.contract.life.Move;
import dev.bandstand.spec.derived.ContractFacts;
import dev.bandstand.spec.derived.RuleIds;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Deviations of moves, ends and counters. */
final class LifeDeviations {

    private final ModelDeviations all;
    private final ContractFacts facts;
    private final JobModel model;

    private LifeDeviations(ModelDeviations all) {
        this.all = all;
        this.facts = all.facts();
        this.model = facts.model();
    }

    static void add(ModelDeviations all) {
        LifeDeviations life = new LifeDeviations(all);
        life.named();
        life.keyed();
        life.begin();
        life.moves();
        life.ends();
        all.facts().model().counters().values().forEach(life::counter);
        life.reads();
    }

    private void named() {
        boolean refuses = model.id().refusesTaken();
        model.id().chosen().ifPresent(place -> {
            all.add(
                    "taken",
                    RuleIds.TAKEN,
                    refuses
                            ? "A submit with the id of another job tells how that job stands"
                            : "A submit with the id of a job is refused",
                    identity(id -> id.with(refuses ? Identity.Taken.SAME : Identity.Taken.REFUSE)));
            all.add(
                    "renames",
                    RuleIds.NAMED,
                    "A job gets another id than its submit chose",
                    identity(Identity::madeByServer));
        });
    }

    private void keyed() {
        if (model.id().key().isPresent()) {
            all.add(
                    "forgets-keys",
                    RuleIds.REPEATED,
                    "A submit that is sent again with its key makes another job",
                    identity(Identity::withoutKey));
        }
    }

    private static UnaryOperator<Behaviour> identity(UnaryOperator<Identity> change) {
        return good -> {
            JobModel job = good.contract().job();
            return good.with(job.with(change.apply(job.id())));
        };
    }

    private void begin() {
        other(Set.of(model.initial()))
                .ifPresent(state -> all.add("begins-" + state, RuleIds.INITIAL, "A new job is " + state, good -> {
                    Lifecycle old = good.contract().job().lifecycle();
                    return good.with(good.contract()
                            .job()
                            .with(new Lifecycle(state, old.states(), old.moves(), old.commands(), old.counters())));
                }));
    }

    private Optional<String> other(Set<String> from) {
        return model.states().keySet().stream()
                .filter(state -> !model.reachable(from).contains(state))
                .findFirst();
    }

    private void moves() {
        for (String state : usual()) {
            boolean end = model.isEnd(state);
            all.add(
                    "stays-" + state,
                    end ? RuleIds.leaves(state) : RuleIds.ENDS,
                    "A job that is %s stays so".formatted(state),
                    move(state, old -> Move.NONE));
            (end ? afterwards(state) : other(Set.of(state)))
                    .ifPresent(strange -> all.add(
                            "strays-from-" + state,
                            end ? RuleIds.FINAL : RuleIds.MOVES,
                            "A job that is %s goes to %s".formatted(state, strange),
                            move(state, old -> new Move(Optional.of(strange), old.after(), Map.of(), old.stages()))));
        }
        Reach reach = new Reach(facts);
        model.states().keySet().stream()
                .filter(reach::contains)
                .forEach(state -> all.add(
                        "hangs-" + state,
                        RuleIds.leaves(state),
                        "A job that is %s stays so".formatted(state),
                        move(state, old -> Move.NONE)));
    }

    /** The states of a good run that the job leaves by itself. */
    private Set<String> usual() {
        Set<String> states = new LinkedHashSet<>();
        String state = model.initial();
        while (model.move(state).to().isPresent() && states.add(state)) {
            state = model.move(state).to().get();
        }
        return states;
    }

    private void ends() {
        Reach reach = new Reach(facts);
        model.states().keySet().stream()
                .filter(model::isEnd)
                .filter(reach::contains)
                .forEach(end -> afterwards(end)
                        .ifPresent(other -> all.add(
                                "leaves-" + end,
                                RuleIds.FINAL,
                                "A job that is %s goes to %s by itself".formatted(end, other),
                                move(end, old -> new Move(Optional.of(other), Duration.ofSeconds(2), Map.of(), 0)))));
    }

    /** A state that must not follow an end, if possible one that the job does not leave again. */
    private Optional<String> afterwards(String end) {
        return model.states().keySet().stream()
                .filter(state -> !model.reachable(Set.of(end)).contains(state))
                .min(Comparator.comparing(state -> model.move(state).to().isPresent()));
    }

    private static UnaryOperator<Behaviour> move(String state, UnaryOperator<Move> change) {
        return good -> {
            Lifecycle lifecycle = good.contract().job().lifecycle();
            Map<String, Move> moves = new LinkedHashMap<>(lifecycle.moves());
            moves.put(state, change.apply(good.contract().job().move(state)));
            return good.with(good.contract().job().with(lifecycle.withMoves(moves)));
        };
    }

    private void counter(Counter counter) {
        all.add(
                "falls-" + counter.name(),
                RuleIds.grows(counter.name()),
                "%s runs backwards".formatted(counter.at()),
                good -> good.with(count(counter, (body, value) -> 2 * counter.value() - value)));
        Optional<Counter> most = counter.of().map(model.counters()::get);
        all.add(
                "exceeds-" + counter.name(),
                RuleIds.bounds(counter.name()),
                most.map(of -> "%s is more than %s".formatted(counter.at(), of.at()))
                        .orElse("%s is below 0".formatted(counter.at())),
                good -> good.with(count(
                        counter,
                        (body, value) ->
                                most.map(of -> body.at(of.at()).asLong() + 1).orElse(-1L))));
    }

    /** Edits a counter of each answer to a read. */
    private ResponseEdit count(Counter counter, BiFunction<JsonNode, Long, Long> change) {
        return read(body -> {
            JsonNode value = body.at(counter.at());
            if (value.isIntegralNumber() && body instanceof ObjectNode object) {
                BodyMembers.put(
                        object, counter.at(), JsonNodeFactory.instance.numberNode(change.apply(body, value.asLong())));
            }
        });
    }

    private interface Change {
        void of(JsonNode body);
    }

    private ResponseEdit read(Change change) {
        String observe = facts.contract().observe().id();
        return (call, answer) ->
                call.operationId().equals(observe) && answer.status() / 100 == 2 ? answer.edited(change::of) : answer;
    }

    private void reads() {
        all.add("driven-by-reads", RuleIds.UNDRIVEN, "A read brings a job to its next state", Behaviour::drivenByReads);
        all.add("created-anew", RuleIds.CREATED, "Each read tells another time of creation", good -> {
            AtomicLong ticks = new AtomicLong();
            return good.with(read(body -> {
                if (body instanceof ObjectNode object) {
                    long tick = ticks.incrementAndGet();
                    facts.creationTimes().forEach(place -> later(object, place, tick));
                }
            }));
        });
        model.counters().values().stream().findFirst().ifPresent(counter -> {
            all.add(
                    "counts-on",
                    RuleIds.RESTS,
                    "%s goes on after the end".formatted(counter.at()),
                    good -> good.with(ticking(counter, true)));
            all.add(
                    "counts-reads",
                    RuleIds.UNCHANGED,
                    "%s grows with each read".formatted(counter.at()),
                    good -> good.with(ticking(counter, false)));
        });
    }

    private static void later(ObjectNode body, String place, long seconds) {
        JsonNode time = body.at(place);
        if (time.isIntegralNumber()) {
            BodyMembers.put(body, place, JsonNodeFactory.instance.numberNode(time.asLong() + seconds));
        } else if (time.isTextual()) {
            Instant later = Instant.parse(time.textValue()).plusSeconds(seconds);
            BodyMembers.put(body, place, JsonNodeFactory.instance.textNode(later.toString()));
        }
    }

    private ResponseEdit ticking(Counter counter, boolean atEnds) {
        AtomicLong ticks = new AtomicLong();
        return read(body -> {
            JsonNode value = body.at(counter.at());
            boolean end = model.status().state(body).filter(model::isEnd).isPresent();
            if (end == atEnds && value.isIntegralNumber() && body instanceof ObjectNode object) {
                BodyMembers.put(
                        object,
                        counter.at(),
                        JsonNodeFactory.instance.numberNode(value.asLong() + ticks.incrementAndGet()));
            }
        });
    }
}
