package dev.bandstand.kit.oracle.derived;

import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.derived.ContractFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The jobs of a run that a list can show, as they come and go while others read the list. */
record ListedJobs(ModelRun run, ContractFacts facts) {

    /** True when a job was submitted while a walk lasted. */
    boolean submitsDuring(ListWalk walk) {
        return run.calls(OperationKind.SUBMIT).stream().anyMatch(call -> call.isDuring(walk.first(), walk.last()));
    }

    /** The jobs that were there when a walk began, oldest first. */
    List<String> before(ListWalk walk) {
        List<String> there = new ArrayList<>(run.submits().stream()
                .filter(submit -> submit.isBy(walk.first().exchange().actor()))
                .filter(submit -> submit.exchange()
                        .received()
                        .isBefore(walk.first().exchange().sent()))
                .map(ModelCall::job)
                .distinct()
                .toList());
        removals().forEach(call -> there.remove(call.job()));
        return there;
    }

    /** A job that is removed between two pages shifts those behind it, so that a walk passes one over. */
    boolean removalsDuring(ListWalk walk) {
        return removals().anyMatch(call -> call.isDuring(walk.first(), walk.last()));
    }

    /** The commands that removed a job, and those of which it is not known. */
    private Stream<ModelCall> removals() {
        return run.calls().stream()
                .filter(call -> call.kind().isCommand() && !call.isRefused())
                .filter(call -> facts.model().states().keySet().stream()
                        .anyMatch(state -> facts.mayRemove(
                                state, facts.model().column(call.operation().id()))));
    }

    /** The jobs whose submit did not overlap with another, so that it is known which of two is older. */
    List<String> submittedAlone() {
        List<ModelCall> submits = run.submits();
        return submits.stream()
                .filter(submit -> submits.stream()
                        .noneMatch(other -> other.number() != submit.number()
                                && submit.exchange().overlaps(other.exchange())))
                .map(ModelCall::job)
                .toList();
    }

    /** True when a job was made or told something while one of two walks, or the time between them, lasted. */
    boolean between(ListWalk one, ListWalk other) {
        ModelCall first = one.first().number() < other.first().number() ? one.first() : other.first();
        ModelCall last =
                one.last().exchange().received().isAfter(other.last().exchange().received())
                        ? one.last()
                        : other.last();
        return run.calls().stream()
                .anyMatch(call ->
                        (call.kind() == OperationKind.SUBMIT || call.kind().isCommand()) && call.isDuring(first, last));
    }
}
