package dev.bandstand.kit.oracle.trace;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import dev.bandstand.kit.dialect.Dialect;
import dev.bandstand.kit.trace.Mark;
import dev.bandstand.kit.trace.Trace;
import dev.bandstand.spec.contract.OperationKind;
import java.util.ArrayList;
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
    private final List<TracedJob> jobs = new ArrayList<>();
    private final Map<String, TracedJob> byId = new LinkedHashMap<>();

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
                .forEach((id, about) -> lives(about).forEach(life -> jobs.add(new TracedJob(id, life, dialect))));
        jobs.forEach(job -> byId.putIfAbsent(job.id(), job));
    }

    /** The calls under one id, split where a job is created under the name of one that was deleted. */
    private static List<List<TracedCall>> lives(List<TracedCall> calls) {
        List<List<TracedCall>> lives = new ArrayList<>();
        List<TracedCall> life = new ArrayList<>();
        boolean deleted = false;
        for (TracedCall call : calls) {
            if (deleted && call.act == OperationKind.SUBMIT && call.done()) {
                lives.add(life);
                life = new ArrayList<>();
                deleted = false;
            }
            life.add(call);
            deleted |= call.act == OperationKind.DELETE && call.done();
        }
        lives.add(life);
        return lives;
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

    /** Every job that a server may know, one that was deleted and one of the same name apart, in the order in which they came up. */
    public Stream<TracedJob> jobs() {
        return jobs.stream();
    }

    /** The first job under an id. */
    public Optional<TracedJob> job(String id) {
        return Optional.ofNullable(byId.get(id));
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
