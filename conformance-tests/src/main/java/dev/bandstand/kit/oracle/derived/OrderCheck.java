package dev.bandstand.kit.oracle.derived;

import dev.bandstand.kit.oracle.race.HistoryCall;
import dev.bandstand.kit.oracle.race.HistoryCall.Effect;
import dev.bandstand.kit.oracle.race.JobMoves;
import dev.bandstand.kit.oracle.race.Races;
import dev.bandstand.spec.contract.Answers;
import dev.bandstand.spec.contract.ErrorModel;
import dev.bandstand.spec.derived.ContractFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Searches an order of overlapping calls that the command table of a folder allows. */
record OrderCheck(ContractFacts facts) implements JobMoves {

    static DerivedCheck of(ContractFacts facts) {
        OrderCheck moves = new OrderCheck(facts);
        Races races = new Races(moves);
        return new DerivedCheck(
                "orders",
                List.of(Races.RULE),
                (run, found) -> JobTrack.events(run).values().forEach(events -> {
                    List<HistoryCall> history = new ArrayList<>();
                    events.forEach(event -> moves.call(event).ifPresent(history::add));
                    races.among(history)
                            .ifPresent(smallest -> found.judge(
                                    Races.RULE,
                                    Races.message(smallest),
                                    events.stream()
                                            .map(Event::call)
                                            .filter(call ->
                                                    smallest.stream().anyMatch(each -> each.number() == call.number()))
                                            .toArray(ModelCall[]::new)));
                }));
    }

    /** An item of a list may be of an earlier moment than the list, so that it tells nothing of the order. */
    private Optional<HistoryCall> call(Event event) {
        ModelCall call = event.call();
        Optional<String> shown = event.reported().filter(states()::contains);
        Optional<Effect> effect = switch (event.type()) {
            case SUBMIT -> Optional.of(Effect.ANYTHING);
            case READ -> shown.map(state -> Effect.NONE);
            case LISTED -> Optional.empty();
            case COMMAND -> effect(call);
        };
        return effect.map(known -> new HistoryCall(
                call.number(),
                event.isCommand() ? column(call) : "read",
                known,
                shown,
                call.exchange().sent(),
                call.exchange().received()));
    }

    private Optional<Effect> effect(ModelCall command) {
        if (command.isAccepted()) {
            boolean mayRemove = states().stream().anyMatch(state -> facts.mayRemove(state, column(command)));
            return Optional.of(mayRemove ? Effect.ANYTHING : Effect.DONE);
        }
        if (Answers.errors(facts.model(), ErrorModel.Kind.REFUSED).contains(command.status())) {
            return Optional.of(Effect.REFUSED);
        }
        return command.isRefused() ? Optional.empty() : Optional.of(Effect.UNCERTAIN);
    }

    private String column(ModelCall command) {
        return facts.model().column(command.operation().id());
    }

    @Override
    public Set<String> states() {
        return facts.model().states().keySet();
    }

    @Override
    public Set<String> reachable(Collection<String> from) {
        return facts.model().reachable(Set.copyOf(from));
    }

    @Override
    public Set<String> accepted(String command, Collection<String> before) {
        Set<String> after = new LinkedHashSet<>();
        before.forEach(state -> after.addAll(facts.targets(state, command)));
        return after;
    }

    @Override
    public Set<String> refused(String command, Collection<String> before) {
        Set<String> refusing = new LinkedHashSet<>(before);
        refusing.removeIf(state -> !facts.mayRefuse(state, command));
        return refusing;
    }
}
