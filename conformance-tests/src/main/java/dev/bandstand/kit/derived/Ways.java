package dev.bandstand.kit.derived;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.bandstand.spec.Durations;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.JobModel;
import dev.bandstand.spec.contract.JobScenario;
import dev.bandstand.spec.contract.life.CommandTable;
import dev.bandstand.spec.contract.life.Move;
import dev.bandstand.spec.contract.life.StateMeaning;
import dev.bandstand.spec.derived.ContractFacts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;

/** Finds ways to bring a job to a state: by time, by commands, and at a mock by a scenario. */
public record Ways(ContractFacts facts) {

    /** A hop by a command whose effect a policy decides may fail. */
    private static final int DOUBTFUL = 5;

    private static final int WITH_SCENARIO = 20;

    /**
     * One step on a way.
     *
     * @param column the command that leads there; empty when time does
     * @param after how long it takes at a mock
     */
    public record Hop(String to, Optional<String> column, Duration after) {}

    /**
     * A way from a new job to a state.
     *
     * @param scenario the scenario of a mock that it needs, if any
     */
    public record Way(Optional<String> scenario, List<Hop> hops) {

        public Way {
            hops = List.copyOf(hops);
        }
    }

    /** True when there is a way for a target without scenarios, or with those of a mock. */
    boolean canBeHad(String state) {
        return to(state, true).isPresent();
    }

    /**
     * The way that needs least.
     *
     * @param mock true when scenarios can be asked for
     */
    Optional<Way> to(String state, boolean mock) {
        Stream<Optional<JobScenario>> scenarios = Stream.concat(
                Stream.of(Optional.empty()),
                mock ? contract().scenarios().stream().map(Optional::of) : Stream.empty());
        return scenarios
                .flatMap(scenario -> found(model().initial(), state, scenario).stream())
                .min(Comparator.comparingInt(Found::cost))
                .map(Found::way);
    }

    /** The way from one state to another by a command whose effect is sure, over no states but those on the way. */
    Optional<Way> directly(String from, String to) {
        return found(from, to, Optional.empty())
                .filter(way -> way.cost() == way.way().hops().size())
                .map(Found::way)
                .filter(way ->
                        !way.hops().isEmpty() && way.hops().getFirst().column().isPresent())
                .filter(way ->
                        way.hops().stream().limit(way.hops().size() - 1L).allMatch(hop -> model().isPassing(hop.to())));
    }

    /**
     * The command that takes a job on towards an end where time does not: its first step on the way that needs least,
     * to a good end where there is one. Empty when no command leads on.
     */
    Optional<String> onward(String from, Optional<JobScenario> scenario) {
        return model().states().keySet().stream()
                .filter(model()::isEnd)
                .flatMap(end -> found(from, end, scenario).stream())
                .filter(way -> !way.way().hops().isEmpty())
                .min(Comparator.comparing((Found way) -> !isGood(way)).thenComparingInt(Found::cost))
                .flatMap(way -> way.way().hops().getFirst().column());
    }

    private boolean isGood(Found way) {
        return model().states().get(way.way().hops().getLast().to()) == StateMeaning.COMPLETED;
    }

    private record Found(Way way, int cost) {}

    private record Open(String state, List<Hop> hops, int cost) {

        /** The state before this one, states on the way passed over; empty at the beginning. */
        String before(JobModel model) {
            for (int i = hops.size() - 2; i >= 0; i--) {
                if (!model.isPassing(hops.get(i).to())) {
                    return hops.get(i).to();
                }
            }
            return hops.isEmpty() ? "" : model.initial();
        }
    }

    private Optional<Found> found(String from, String goal, Optional<JobScenario> scenario) {
        PriorityQueue<Open> open = new PriorityQueue<>(Comparator.comparingInt(Open::cost));
        open.add(new Open(from, List.of(), scenario.isPresent() ? WITH_SCENARIO : 0));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Open at = open.poll();
            if (at.state().equals(goal)) {
                return Optional.of(new Found(new Way(scenario.map(JobScenario::name), at.hops()), at.cost()));
            }
            if (seen.add(at.state() + " " + at.before(model()))) {
                byTime(at.state(), scenario).ifPresent(hop -> open.add(with(at, hop, 1)));
                facts.columns().forEach(column -> byCommand(at, column).forEach(open::add));
            }
        }
        return Optional.empty();
    }

    private List<Open> byCommand(Open at, String column) {
        Set<String> words = facts.words(at.state(), column);
        boolean sure = words.size() == 1;
        String before = at.before(model());
        return facts.targets(at.state(), column).stream()
                .filter(to -> !words.equals(Set.of(CommandTable.BACK)) || to.equals(before))
                .filter(to -> !to.equals(at.state()))
                .map(to -> with(at, new Hop(to, Optional.of(column), Duration.ZERO), sure ? 1 : DOUBTFUL))
                .toList();
    }

    private static Open with(Open at, Hop hop, int cost) {
        List<Hop> hops = new ArrayList<>(at.hops());
        hops.add(hop);
        return new Open(hop.to(), hops, at.cost() + cost);
    }

    /** The move that a job makes by itself, as a scenario has it. */
    Optional<Hop> byTime(String state, Optional<JobScenario> scenario) {
        Move move = facts.model().move(state);
        JsonNode change =
                scenario.map(each -> each.script().path("moves").path(state)).orElseGet(MissingNode::getInstance);
        Optional<String> to = change.has("to") ? Optional.of(change.path("to").asText()) : move.to();
        return to.map(next -> new Hop(
                next,
                Optional.empty(),
                change.has("after")
                        ? Durations.parse(change.path("after").asText())
                        : move.or().getOrDefault(next, move.after())));
    }

    private Contract contract() {
        return facts.contract();
    }

    JobModel model() {
        return facts.model();
    }
}
