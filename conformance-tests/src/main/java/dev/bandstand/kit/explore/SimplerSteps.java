package dev.bandstand.kit.explore;

import dev.bandstand.kit.explore.WalkStep.Ask;
import dev.bandstand.kit.explore.WalkStep.JobOrder;
import dev.bandstand.kit.explore.WalkStep.Leave;
import dev.bandstand.kit.explore.WalkStep.Live;
import dev.bandstand.kit.explore.WalkStep.OnJob;
import dev.bandstand.kit.explore.WalkStep.Operate;
import dev.bandstand.kit.explore.WalkStep.Poll;
import dev.bandstand.kit.explore.WalkStep.ReadPages;
import dev.bandstand.kit.explore.WalkStep.Send;
import dev.bandstand.kit.explore.WalkStep.Submit;
import dev.bandstand.kit.explore.WalkStep.SubmitPlaying;
import dev.bandstand.kit.explore.WalkStep.Together;
import dev.bandstand.kit.explore.WalkStep.Wait;
import dev.bandstand.kit.job.Command;
import dev.bandstand.kit.target.Actor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Steps that make fewer calls, or wait less, than a given one. */
final class SimplerSteps {

    /** Times after which a job is likely to be somewhere else; those of a wait are not known beforehand. */
    private static final List<Duration> WAITS =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMinutes(2));

    private SimplerSteps() {}

    /**
     * The steps that can stand in place of one, the simplest first.
     *
     * @param realTime true if waits take real time: then waits for a state are not replaced by waits of some length
     */
    static List<List<WalkStep>> of(WalkStep step, boolean realTime) {
        boolean waits = step instanceof Live
                || step instanceof Leave
                || (step instanceof Ask ask && (ask.idea().waits() || ask.idea() == Idea.REST));
        return waits && realTime ? List.of() : of(step);
    }

    private static List<List<WalkStep>> of(WalkStep step) {
        return switch (step) {
            case Together together -> ofTogether(together);
            case Wait wait
            when wait.time().toMillis() > 1 ->
                List.of(
                        List.of(new Wait(wait.time().dividedBy(8))),
                        List.of(new Wait(wait.time().dividedBy(2))));
            case Ask ask -> ofAsk(ask);
            case ReadPages pages -> List.of(List.of(new Operate(Actor.ALICE, pages.operation(), pages.job())));
            case SubmitPlaying playing -> List.of(List.of(new Submit(JobOrder.USUAL)));
            case Live live -> waits(live.job(), Optional.empty());
            case Leave leave -> waits(leave.job(), Optional.empty());
            default -> List.of();
        };
    }

    private static List<List<WalkStep>> ofTogether(Together together) {
        List<List<WalkStep>> simpler = new ArrayList<>();
        together.steps().forEach(step -> simpler.add(List.of(step)));
        simpler.add(together.steps());
        for (int at = 0; together.steps().size() > 2 && at < together.steps().size(); at++) {
            List<WalkStep> fewer = new ArrayList<>(together.steps());
            fewer.remove(at);
            simpler.add(List.of(new Together(fewer)));
        }
        return simpler;
    }

    private static List<List<WalkStep>> ofAsk(Ask ask) {
        WalkStep poll = new Poll(Actor.ALICE, ask.job());
        List<List<WalkStep>> simpler = new ArrayList<>();
        switch (ask.idea()) {
            case READ_ALL -> simpler.add(List.of(new Ask(ask.actor(), Idea.READ_FIRST, ask.job())));
            case READ_FIRST -> {
                simpler.add(List.of(poll));
                simpler.add(List.of(new Ask(ask.actor(), Idea.NOTE_CURSOR, ask.job())));
            }
            case READERS -> {
                simpler.add(List.of(poll));
                simpler.add(List.of(poll, poll));
                simpler.add(List.of(new Together(List.of(poll, poll))));
            }
            case COMPARE ->
                simpler.add(List.of(
                        new Ask(ask.actor(), Idea.FINISH, 1),
                        new Ask(ask.actor(), Idea.READ_ALL, 1),
                        new Ask(ask.actor(), Idea.FINISH, 2),
                        new Ask(ask.actor(), Idea.READ_ALL, 2)));
            case AWAIT_RUNNING, SETTLE, FINISH, REST, WATCH -> {
                simpler.addAll(waits(ask.job(), Optional.of(ask.idea())));
            }
            default -> {}
        }
        return simpler;
    }

    private static List<List<WalkStep>> waits(int job, Optional<Idea> idea) {
        WalkStep poll = new Poll(Actor.ALICE, job);
        List<List<WalkStep>> simpler = new ArrayList<>();
        for (Duration time : WAITS) {
            simpler.add(List.of(new Wait(time), poll));
        }
        for (Duration time : WAITS) {
            simpler.add(List.of(new Wait(time), poll, new Wait(time), poll));
            simpler.add(idea.filter(Idea.FINISH::equals).isPresent() ? resumed(job, time) : List.of());
        }
        return simpler;
    }

    private static List<WalkStep> resumed(int job, Duration time) {
        WalkStep poll = new Poll(Actor.ALICE, job);
        return List.of(new Wait(time), poll, new Send(Actor.ALICE, Command.RESUME, job), new Wait(time), poll);
    }

    /** A step without the calls about one job, the later jobs renumbered; empty when nothing is left. */
    static Optional<WalkStep> withoutJob(WalkStep step, int job) {
        return switch (step) {
            case OnJob about when about.job() == job -> Optional.empty();
            case OnJob about when about.job() > job -> Optional.of(moved(about, about.job() - 1));
            case Together together -> {
                List<WalkStep> rest = together.steps().stream()
                        .flatMap(each -> withoutJob(each, job).stream())
                        .toList();
                yield rest.isEmpty()
                        ? Optional.empty()
                        : Optional.of(rest.size() == 1 ? rest.getFirst() : new Together(rest));
            }
            default -> Optional.of(step);
        };
    }

    /** The same about another job. */
    static OnJob moved(OnJob step, int job) {
        return switch (step) {
            case Poll poll -> new Poll(poll.actor(), job);
            case Send send -> new Send(send.actor(), send.command(), job);
            case Ask ask -> new Ask(ask.actor(), ask.idea(), job);
            case Operate call -> new Operate(call.actor(), call.operation(), job);
            case ReadPages pages -> new ReadPages(pages.operation(), pages.size(), job);
            case Live live -> new Live(live.part(), job);
            case Leave leave -> new Leave(leave.state(), job);
        };
    }
}
