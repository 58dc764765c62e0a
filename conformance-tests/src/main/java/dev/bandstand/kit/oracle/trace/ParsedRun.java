package dev.bandstand.kit.oracle.trace;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import dev.bandstand.kit.dialect.Dialect;
import dev.bandstand.kit.trace.Mark;
import dev.bandstand.kit.trace.Trace;
import dev.bandstand.spec.contract.OperationKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** A trace as it is judged: its calls read, and sorted by the job they speak of. */
public final class ParsedRun {

    private final Dialect dialect;
    private final OptionalInt price;
    private final List<TracedCall> calls;
    private final List<Mark> marks;
    private final Set<String> invented;
    private final Map<String, TracedJob> jobs = new LinkedHashMap<>();

    /** @param calls those of the trace, read */
    ParsedRun(Trace trace, Dialect dialect, List<TracedCall> calls) {
        this.dialect = dialect;
        this.price = trace.setting().creditsPerCompany();
        this.calls = List.copyOf(calls);
        this.marks = trace.marks().toList();
        this.invented =
                marks(Mark.Kind.INVENTED).flatMap(mark -> mark.jobs().stream()).collect(toSet());
        calls.stream()
                .filter(call -> !call.job().isEmpty() && !invented.contains(call.job()))
                .collect(groupingBy(TracedCall::job, LinkedHashMap::new, toList()))
                .forEach((id, about) -> jobs.put(id, new TracedJob(id, about, dialect)));
    }

    public Dialect dialect() {
        return dialect;
    }

    /** The price of one company, where it is known. */
    public OptionalInt price() {
        return price;
    }

    public List<TracedCall> calls() {
        return calls;
    }

    /** Every job that a server may know, in the order in which they came up. */
    public Stream<TracedJob> jobs() {
        return jobs.values().stream();
    }

    public Optional<TracedJob> job(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    public Stream<Mark> marks(Mark.Kind kind) {
        return marks.stream().filter(mark -> mark.kind() == kind);
    }

    /** True if the kit made the id up. */
    public boolean invented(String job) {
        return invented.contains(job);
    }

    /** True if a call comes from somebody else than the owner of the job that it speaks of. */
    public boolean foreign(TracedCall call) {
        return !call.actor().equals("nobody")
                && !call.actor().equals("stranger")
                && job(call.job())
                        .filter(job -> job.known() && !job.owner().equals(call.actor()))
                        .isPresent();
    }

    /** True if a call reads a job for its owner. */
    public boolean ownPoll(TracedCall call) {
        return call.act == OperationKind.OBSERVE
                && job(call.job())
                        .filter(job -> job.owner().equals(call.actor()))
                        .isPresent();
    }

    /** Calls that were meant to start a job. */
    public Stream<TracedCall> submits() {
        return calls.stream().filter(call -> call.act == OperationKind.SUBMIT);
    }
}
