package dev.bandstand.kit.oracle.derived;

import dev.bandstand.spec.contract.JobModel;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.contract.StatusForm;
import dev.bandstand.spec.contract.life.Move;
import dev.bandstand.spec.derived.ContractFacts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows one job through a run, and tells at each step in which states it can be. */
final class JobTrack {

    private final ModelRun run;
    private final ContractFacts facts;
    private final List<Step> steps = new ArrayList<>();
    private Set<String> possible;
    private boolean exact;
    private boolean gone;
    private Optional<Set<String>> past = Optional.empty();
    private Optional<Event> last = Optional.empty();

    private JobTrack(ModelRun run) {
        this.run = run;
        this.facts = run.facts();
        this.possible = facts.model().states().keySet();
    }

    /** The steps of each job of the run's own caller, by its id. */
    static Map<String, List<Step>> all(ModelRun run) {
        Map<String, List<Step>> tracks = new LinkedHashMap<>();
        events(run).forEach((job, events) -> {
            events.sort(Comparator.comparingInt(event -> event.call().number()));
            JobTrack track = new JobTrack(run);
            track.follow(events);
            tracks.put(job, track.steps);
        });
        return tracks;
    }

    /** The events of each job of the run's own caller, in the order of sending. */
    static Map<String, List<Event>> events(ModelRun run) {
        Map<String, List<Event>> events = new LinkedHashMap<>();
        for (ModelCall call : run.calls()) {
            boolean ours =
                    call.isByOwner() && call.isAnswered() && !run.invented().contains(call.job());
            Event.Type type = type(run, call);
            boolean changes = call.kind() == OperationKind.SUBMIT
                    ? call.isAccepted()
                    : (call.kind().isCommand() || type == Event.Type.READ);
            if (ours && !call.job().isEmpty() && changes) {
                events.computeIfAbsent(call.job(), job -> new ArrayList<>())
                        .add(new Event(call, type, call.reported()));
            } else if (ours && call.kind() == OperationKind.LIST && call.isAccepted()) {
                listed(run.facts(), call)
                        .forEach((job, state) -> events.computeIfAbsent(job, id -> new ArrayList<>())
                                .add(new Event(call, Event.Type.LISTED, Optional.of(state))));
            }
        }
        return events;
    }

    /** A submit with the id of a job tells of that job. */
    private static Event.Type type(ModelRun run, ModelCall call) {
        return switch (call.kind()) {
            case SUBMIT -> run.isRepeated(call) ? Event.Type.READ : Event.Type.SUBMIT;
            case OBSERVE -> Event.Type.READ;
            default -> Event.Type.COMMAND;
        };
    }

    /** The states of the jobs on a page of a list that tells ids. */
    static Map<String, String> listed(ContractFacts facts, ModelCall page) {
        Map<String, String> states = new LinkedHashMap<>();
        Operation operation = page.operation();
        if (facts.itemId(operation).isPresent()) {
            PageLead lead = PageLead.of(facts, operation);
            StatusForm status = facts.model().status().in(lead.paging());
            page.answered().map(lead::items).orElse(List.of()).forEach(item -> {
                status.state(item).ifPresent(state -> states.put(lead.key(item), state));
            });
        }
        return states;
    }

    private void follow(List<Event> events) {
        int next = 0;
        while (next < events.size()) {
            List<Event> group = new ArrayList<>(List.of(events.get(next++)));
            while (next < events.size() && overlapsOne(group, events.get(next))) {
                group.add(events.get(next++));
            }
            if (group.size() == 1) {
                take(group.getFirst());
            } else {
                takeTogether(group);
            }
        }
    }

    private static boolean overlapsOne(List<Event> group, Event event) {
        return group.stream().anyMatch(event::overlaps);
    }

    private void take(Event event) {
        Set<String> before =
                event.type() == Event.Type.SUBMIT ? Set.of(facts.model().initial()) : before(event);
        Set<String> known = event.type() == Event.Type.SUBMIT ? before : possible;
        Set<String> after = event.isCommand() ? Orders.after(facts, before, event.call()) : before;
        steps.add(new Step(List.of(event), last, known, exact, before, after, true, gone, past));
        boolean readable =
                event.reported().filter(facts.model().states()::containsKey).isPresent();
        if (event.type() != Event.Type.LISTED
                || event.reported().filter(before::contains).isPresent()) {
            past = readable ? past(event, before, after) : Optional.empty();
            possible = readable ? Set.of(event.reported().get()) : after;
            exact = readable;
        }
        gone = (event.isCommand() && event.call().isAccepted())
                ? before.stream().anyMatch(state -> facts.mayRemove(state, column(event.call())))
                : (gone && event.reported().isEmpty());
        last = Optional.of(event);
    }

    private void takeTogether(List<Event> group) {
        Set<String> before = before(group.getFirst());
        List<ModelCall> commands =
                group.stream().filter(Event::isCommand).map(Event::call).toList();
        Set<String> after = Orders.after(facts, before, commands);
        steps.add(new Step(group, last, possible, exact, before, after, !after.isEmpty(), gone, past));
        possible = after.isEmpty() ? facts.model().states().keySet() : after;
        past = Optional.empty();
        exact = false;
        last = Optional.of(group.getLast());
    }

    /** The states that the job can have been in since it came to the one that an event reports, and just before. */
    private Optional<Set<String>> past(Event event, Set<String> before, Set<String> after) {
        String now = event.reported().orElseThrow();
        boolean stayed = exact && possible.equals(Set.of(now)) && !event.isCommand() && !returns(now);
        boolean sinceEarlier = possible.contains(now) || possible.stream().anyMatch(facts.model()::isPassing);
        if (stayed || (sinceEarlier && past.isEmpty())) {
            return past;
        }
        Set<String> visited = new LinkedHashSet<>(possible);
        visited.addAll(before);
        visited.addAll(facts.model().reachable(after));
        if (sinceEarlier) {
            visited.addAll(past.orElseThrow());
        }
        return Optional.of(visited);
    }

    private boolean returns(String state) {
        return facts.model().reachable(facts.model().move(state).targets()).contains(state);
    }

    /** The states that the job can have come to by itself since the last event. */
    private Set<String> before(Event event) {
        boolean passed = last.isEmpty()
                || run.mayTimePass(last.get().call().number(), event.call().number());
        return passed ? facts.model().reachable(possible) : atOnce(facts.model(), possible);
    }

    /** The states that follow without any time. */
    static Set<String> atOnce(JobModel model, Set<String> from) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            String state = open.pop();
            if (seen.add(state)) {
                Move move = model.move(state);
                if (move.after().isZero()) {
                    move.to().ifPresent(open::add);
                }
                move.or().forEach((other, after) -> {
                    if (after.isZero() && move.to().isPresent()) {
                        open.add(other);
                    }
                });
            }
        }
        return seen;
    }

    private String column(ModelCall command) {
        return facts.model().column(command.operation().id());
    }
}
