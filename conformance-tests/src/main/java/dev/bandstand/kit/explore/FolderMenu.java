package dev.bandstand.kit.explore;

import dev.bandstand.kit.derived.FolderWalks;
import dev.bandstand.kit.derived.Ways.Hop;
import dev.bandstand.kit.derived.Ways.Way;
import dev.bandstand.kit.explore.Failure.Finding;
import dev.bandstand.kit.explore.WalkStep.CallUnknown;
import dev.bandstand.kit.explore.WalkStep.JobOrder;
import dev.bandstand.kit.explore.WalkStep.Leave;
import dev.bandstand.kit.explore.WalkStep.Live;
import dev.bandstand.kit.explore.WalkStep.Operate;
import dev.bandstand.kit.explore.WalkStep.Poll;
import dev.bandstand.kit.explore.WalkStep.ReadOneOfTwo;
import dev.bandstand.kit.explore.WalkStep.ReadPages;
import dev.bandstand.kit.explore.WalkStep.Submit;
import dev.bandstand.kit.explore.WalkStep.SubmitInvalid;
import dev.bandstand.kit.explore.WalkStep.SubmitPlaying;
import dev.bandstand.kit.explore.WalkStep.Together;
import dev.bandstand.kit.target.Actor;
import dev.bandstand.spec.contract.JobScenario;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.derived.ContractFacts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** The steps of a contract that is a folder: each of its operations, for each who can call it. */
final class FolderMenu implements StepMenu {

    private static final int MOST_JOBS = 2;
    private static final int SMALL_PAGE = 2;
    private static final int JOBS_OF_THREE_PAGES = 5;

    private final FolderWalks folder;
    private final ContractFacts facts;
    private final Abilities abilities;
    private final List<Operation> commands;
    private final List<Operation> lists;

    FolderMenu(FolderWalks folder, Abilities abilities) {
        this.folder = folder;
        this.facts = folder.facts();
        this.abilities = abilities;
        this.commands = facts.commands();
        this.lists = facts.operations(OperationKind.LIST, OperationKind.PAGES);
    }

    @Override
    public List<List<WalkStep>> openings() {
        List<List<WalkStep>> openings = new ArrayList<>();
        openings.add(List.of(new Submit(JobOrder.USUAL)));
        openings.add(List.of(new ReadOneOfTwo()));
        for (String state : facts.model().states().keySet()) {
            folder.to(state, abilities.scenarios()).ifPresent(way -> {
                openings.add(steps(way));
                commands.stream()
                        .filter(command -> facts.racing(column(command)).contains(state))
                        .forEach(command -> openings.add(raced(way, command)));
            });
        }
        if (!lists.isEmpty()) {
            List<WalkStep> several =
                    new ArrayList<>(Collections.nCopies(JOBS_OF_THREE_PAGES, new Submit(JobOrder.USUAL)));
            lists.forEach(list -> several.add(new ReadPages(list.id(), SMALL_PAGE, 1)));
            openings.add(several);
        }
        return openings;
    }

    private List<WalkStep> steps(Way way) {
        List<WalkStep> steps = new ArrayList<>();
        steps.add(way.scenario().<WalkStep>map(SubmitPlaying::new).orElseGet(() -> new Submit(JobOrder.USUAL)));
        steps.add(new Poll(Actor.ALICE, 1));
        String from = facts.model().initial();
        for (Hop hop : way.hops()) {
            if (hop.column().isPresent()) {
                steps.add(new Operate(
                        Actor.ALICE, facts.command(hop.column().get()).id(), 1));
                steps.add(new Poll(Actor.ALICE, 1));
            } else {
                steps.add(new Leave(from, 1));
            }
            from = hop.to();
        }
        return steps;
    }

    private List<WalkStep> raced(Way way, Operation command) {
        List<WalkStep> steps = steps(way);
        steps.add(new Together(Collections.nCopies(2, new Operate(Actor.ALICE, command.id(), 1))));
        steps.add(new Poll(Actor.ALICE, 1));
        return steps;
    }

    @Override
    public boolean readsAccount(WalkStep step) {
        return switch (step) {
            case ReadPages pages -> true;
            case Operate call -> lists.stream().anyMatch(list -> list.id().equals(call.operation()));
            default -> false;
        };
    }

    @Override
    public List<String> example(Walk walk, Finding finding) {
        return new FolderExample(walk, finding).lines();
    }

    @Override
    public List<WalkStep> candidates(WalkRunner walk, int job, RandomGenerator random) {
        List<WalkStep> steps = new ArrayList<>();
        steps.add(new Poll(Actor.ALICE, job));
        for (Operation operation : facts.operations()) {
            if (facts.kind(operation) != OperationKind.SUBMIT) {
                steps.addAll(of(operation, job, random));
            } else if (facts.demandsKey()) {
                steps.add(new Operate(Actor.NOBODY, operation.id(), job));
            }
        }
        for (Live.Part part : Live.Part.values()) {
            steps.add(new Live(part, job));
        }
        if (facts.model().states().containsKey(walk.state(job))) {
            steps.add(new Leave(walk.state(job), job));
        }
        steps.add(Pauses.any(random, abilities.realTime()));
        if (!commands.isEmpty()) {
            List<WalkStep> own = commands.stream()
                    .<WalkStep>map(command -> new Operate(Actor.ALICE, command.id(), job))
                    .toList();
            steps.add(StepMenu.together(job, own, random));
        }
        if (folder.hasInvalidSubmit()) {
            steps.add(new SubmitInvalid());
        }
        if (walk.jobs() < MOST_JOBS) {
            steps.add(new Submit(JobOrder.USUAL));
            if (abilities.scenarios()) {
                facts.contract().scenarios().stream()
                        .map(JobScenario::name)
                        .map(SubmitPlaying::new)
                        .forEach(steps::add);
            }
        }
        return steps;
    }

    private List<WalkStep> of(Operation operation, int job, RandomGenerator random) {
        List<WalkStep> steps = new ArrayList<>();
        String id = operation.id();
        if (lists.contains(operation)) {
            steps.add(new ReadPages(id, SMALL_PAGE, job));
            steps.add(new ReadPages(id, 0, job));
        } else if (facts.kind(operation) != OperationKind.OBSERVE) {
            steps.add(new Operate(Actor.ALICE, id, job));
        }
        steps.add(new Operate(StepMenu.one(abilities.others(), random), id, job));
        if (facts.isAboutOne(operation)) {
            steps.add(new CallUnknown(id));
        }
        return steps;
    }

    private String column(Operation command) {
        return facts.model().column(command.id());
    }
}
