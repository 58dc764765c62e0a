package dev.bandstand.mock.client;

import dev.bandstand.spec.contract.OperationKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Calls that meet in flight, calls that go astray, and calls in bursts. */
final class FlightHabits {

    private static final Duration BURST = Duration.ofSeconds(2);
    private static final int CALM = 3;
    private static final int PATIENT = 2;

    private FlightHabits() {}

    /** Evidence is the poll that was sent while another one was not answered yet. */
    static HabitFinding overlaps(JobCalls job) {
        return among(
                polls(job),
                (poll, other) -> other.realStart().isBefore(poll.realStart())
                        && poll.realStart().isBefore(other.realAt()));
    }

    /** Evidence is the poll whose answer came after the answer of a poll that was sent later. */
    static HabitFinding overtaken(JobCalls job) {
        return among(
                polls(job),
                (poll, other) -> poll.realStart().isBefore(other.realStart())
                        && other.realAt().isBefore(poll.realAt()));
    }

    private static HabitFinding among(List<ObservedCall> polls, BiPredicate<ObservedCall, ObservedCall> bad) {
        return polls.size() < 2
                ? HabitFinding.NONE
                : HabitFinding.of(
                        polls.stream(),
                        poll -> polls.stream()
                                .anyMatch(other -> other.number() != poll.number() && bad.test(poll, other)));
    }

    private static List<ObservedCall> polls(JobCalls job) {
        return job.calls().stream().filter(ObservedCall::polls).toList();
    }

    /** A client may ask twice, in case the job comes later than its id. */
    static HabitFinding polledThoughGone(List<ObservedCall> calls) {
        List<ObservedCall> gone = calls.stream()
                .filter(call -> call.is(OperationKind.OBSERVE) && call.isGone())
                .toList();
        return HabitFinding.of(
                gone.stream(),
                call -> before(gone, call).stream()
                                .filter(other -> other.request().equals(call.request()))
                                .count()
                        >= PATIENT);
    }

    /** Evidence is the repeated submit. A call that lists jobs or credits in between shows that the client looked. */
    static HabitFinding blindResubmits(List<ObservedCall> calls) {
        List<ObservedCall> unsure = calls.stream()
                .filter(call -> call.is(OperationKind.SUBMIT) && call.unsure())
                .toList();
        List<Long> blind = new ArrayList<>();
        unsure.forEach(lost -> repeated(calls, lost).ifPresent(again -> blind.add(again.number())));
        return new HabitFinding(unsure.size(), blind);
    }

    private static Optional<ObservedCall> repeated(List<ObservedCall> calls, ObservedCall lost) {
        return calls.stream()
                .filter(call -> call.number() > lost.number())
                .takeWhile(call -> !call.looksAround())
                .filter(call -> call.is(OperationKind.SUBMIT) && call.request().equals(lost.request()))
                .findFirst();
    }

    /** As with the pace of polls, a clock that stands still says nothing. */
    static HabitFinding stormsAfterResume(JobCalls job) {
        List<ObservedCall> resumes = job.calls().stream()
                .filter(call -> call.is(OperationKind.RESUME) && call.accepted())
                .toList();
        List<Long> storm = resumes.stream()
                .flatMap(resume -> polls(job).stream()
                        .filter(poll -> poll.number() > resume.number())
                        .filter(poll -> !poll.since(resume).isZero())
                        .filter(poll -> poll.since(resume).compareTo(BURST) < 0)
                        .skip(CALM))
                .map(ObservedCall::number)
                .distinct()
                .toList();
        return new HabitFinding(resumes.size(), storm);
    }

    private static List<ObservedCall> before(List<ObservedCall> calls, ObservedCall call) {
        return calls.subList(0, calls.indexOf(call));
    }
}
