package dev.bandstand.kit.oracle.trace;

import dev.bandstand.kit.dialect.Dialect;
import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.spec.contract.OperationKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that was sent and seen of one job. */
public final class TracedJob {

    private final String id;
    private final Dialect dialect;
    private final @Nullable String owner;
    private final List<TracedCall> calls;
    private final List<Poll> polls;
    private final List<CommandContext> events;
    private final List<PageWalk> walks;
    private final List<TracedCall> moves;
    private final Map<String, List<Poll>> givers = new HashMap<>();
    private final Map<String, Poll> pages = new HashMap<>();

    TracedJob(String id, List<TracedCall> calls, Dialect dialect) {
        this.id = id;
        this.dialect = dialect;
        this.calls = List.copyOf(calls);
        this.owner = calls.stream()
                .filter(call -> (call.act == OperationKind.SUBMIT && call.accepted()) || call.poll != null)
                .map(TracedCall::actor)
                .findFirst()
                .orElse(null);
        this.polls = owned().flatMap(call -> Stream.ofNullable(call.poll)).toList();
        this.events = PossibleStates.events(
                calls.stream()
                        .filter(call -> call.act.isCommand()
                                || (call.poll != null && call.actor().equals(owner)))
                        .toList(),
                dialect);
        this.walks = PageWalk.of(polls);
        this.moves = calls.stream()
                .filter(call -> call.act.isCommand() && !call.notDone())
                .toList();
        polls.forEach(this::index);
    }

    private void index(Poll poll) {
        pages.put(Objects.requireNonNullElse(poll.cursor(), ""), poll);
        if (poll.hasNext()) {
            givers.computeIfAbsent(poll.nextCursor(), cursor -> new ArrayList<>())
                    .add(poll);
        }
        if (poll.page() != null) {
            givers.computeIfAbsent(poll.page(), name -> new ArrayList<>());
        }
    }

    public String id() {
        return id;
    }

    public Dialect dialect() {
        return dialect;
    }

    /** True if the trace shows that there is such a job. */
    public boolean known() {
        return owner != null;
    }

    public String owner() {
        return owner == null ? "" : owner;
    }

    /** Every call about it, whoever sent it, in the order of sending. */
    public List<TracedCall> calls() {
        return calls;
    }

    /** True if it was deleted before an entry of the trace. */
    public boolean deletedBefore(int number) {
        return calls.stream()
                .anyMatch(call -> call.act == OperationKind.DELETE && call.done() && call.number() < number);
    }

    /** The calls of its owner. */
    public Stream<TracedCall> owned() {
        return calls.stream().filter(call -> call.actor().equals(owner));
    }

    /** The polls of its owner that were answered with a state. */
    public List<Poll> polls() {
        return polls;
    }

    /** The commands of its owner. */
    public Stream<TracedCall> commands(OperationKind act) {
        return owned().filter(call -> call.act == act);
    }

    /** Polls and commands with what was known of the job when they came. */
    public List<CommandContext> events() {
        return events;
    }

    public List<PageWalk> walks() {
        return walks;
    }

    /** The last walk over all pages after the job had ended. */
    public Optional<PageWalk> finalWalk() {
        return walks.stream().filter(walk -> walk.terminal() && walk.complete()).reduce((a, b) -> b);
    }

    /** The first poll that showed a final state. */
    public Optional<Poll> end() {
        return polls.stream().filter(Poll::terminal).findFirst();
    }

    /** True if nothing was sent, between two calls, that may have changed the job. */
    public boolean quiet(TracedCall first, TracedCall second) {
        return quiet(List.of(first), second);
    }

    /** The same after calls that were under way at the same time. */
    public boolean quiet(List<TracedCall> crowd, TracedCall second) {
        return moves.stream()
                .filter(call -> !call.equals(second) && !crowd.contains(call))
                .allMatch(call -> call.before(crowd.getFirst()) || second.before(call));
    }

    /** The last poll before a call, when nothing that may change the job lies between. */
    public Optional<Poll> lastBefore(TracedCall call) {
        return polls.stream()
                .filter(poll -> poll.call().before(call))
                .reduce((a, b) -> b)
                .filter(poll -> quiet(poll.call(), call));
    }

    /** The first poll after a call, when nothing that may change the job lies between. */
    public Optional<Poll> nextAfter(TracedCall call) {
        return nextAfter(List.of(call));
    }

    /** The same after calls that were under way at the same time. */
    public Optional<Poll> nextAfter(List<TracedCall> crowd) {
        return polls.stream()
                .filter(poll -> crowd.stream().allMatch(call -> call.before(poll.call())))
                .findFirst()
                .filter(poll -> quiet(crowd, poll.call()));
    }

    /** Returns the known facts about the job at the time of a command. */
    public Optional<CommandContext> event(TracedCall call) {
        return events.stream().filter(event -> event.call() == call).findFirst();
    }

    /** True if the job can only have been in that state when the command came. */
    public boolean surely(JobState state, TracedCall call) {
        return event(call).filter(event -> event.before().equals(Set.of(state))).isPresent();
    }

    /** The last page before a call that gave a cursor. */
    public Optional<Poll> giver(String cursor, TracedCall call) {
        return givers.getOrDefault(cursor, List.of()).stream()
                .filter(poll -> poll.call().before(call))
                .reduce((a, b) -> b);
    }

    /** The last page that was read with a cursor, or with none. */
    public Optional<Poll> page(@Nullable String cursor) {
        return Optional.ofNullable(pages.get(Objects.requireNonNullElse(cursor, "")));
    }

    /** True if nothing could be added to a page any more when it was read: the next one had companies, or the job had ended. */
    public boolean full(Poll page) {
        return page.hasNext()
                && (page.terminal()
                        || polls.stream()
                                .anyMatch(next -> page.nextCursor().equals(next.cursor())
                                        && !next.rows().isEmpty()
                                        && next.before(page)));
    }

    /** True if an answer gave that cursor, or a page of that name. */
    public boolean gave(String cursor) {
        return givers.containsKey(cursor);
    }

    public String word(JobState state) {
        return dialect.word(state);
    }
}
