package dev.bandstand.spec.derived;

import dev.bandstand.spec.Rule.Kind;
import dev.bandstand.spec.contract.Answers;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.ErrorModel;
import dev.bandstand.spec.contract.JobModel;
import dev.bandstand.spec.contract.Lines;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.contract.Place;
import dev.bandstand.spec.contract.life.Counter;
import java.util.ArrayList;
import java.util.List;

/** Rules about the life of a job: how it begins, moves, counts and ends. */
final class LifeRules {

    private final ContractFacts facts;
    private final JobModel model;
    private final Cites cites;
    private final List<RuleDraft> rules = new ArrayList<>();

    private LifeRules(Contract contract, Cites cites) {
        this.facts = new ContractFacts(contract);
        this.model = contract.job();
        this.cites = cites;
    }

    static List<RuleDraft> of(Contract contract, Cites cites) {
        LifeRules all = new LifeRules(contract, cites);
        all.submit();
        all.moves();
        model(contract).counters().values().forEach(all::counter);
        all.created();
        all.polls();
        return all.rules;
    }

    private static JobModel model(Contract contract) {
        return contract.job();
    }

    private void submit() {
        String id = facts.contract().submit().id();
        String places = String.join(
                " or ", model.id().returned().stream().map(Object::toString).toList());
        rules.add(RuleDraft.of(
                        RuleIds.SUBMIT,
                        Kind.EXAMPLE,
                        "A submit is accepted and tells an id",
                        cites.job("/id"),
                        Cites.answers(facts.contract().submit()))
                .says(
                        "A valid %s is answered %s and tells the id of the new job in %s"
                                .formatted(
                                        id,
                                        MessageRules.list(Answers.successes(
                                                model, facts.contract().submit())),
                                        places),
                        "A client cannot follow what it has started.")
                .about(id));
        rules.add(RuleDraft.of(RuleIds.DISTINCT, Kind.RELATION, "Each submit makes a job of its own", cites.job("/id"))
                .says("No two accepted submits tell the same id", "Two clients work on one job.")
                .about(id));
        rules.add(RuleDraft.of(
                        RuleIds.READABLE,
                        Kind.EXAMPLE,
                        "A new job can be read at once",
                        cites.job("/id"),
                        cites.job(Lines.at(
                                "operations", facts.contract().observe().id())))
                .says(
                        "%s finds a job by the id that its submit returned, from that answer on"
                                .formatted(facts.contract().observe().id()),
                        "A client that polls at once takes the job for lost.")
                .about(id, facts.contract().observe().id())
                .hint("Is the id returned before the job is stored, or read from a copy that lags behind?"));
        rules.add(RuleDraft.of(
                        RuleIds.INITIAL,
                        Kind.EACH,
                        "A new job begins in the state %s".formatted(model.initial()),
                        cites.job("/states/" + model.initial()))
                .says(
                        "The answer to a submit, or the first read after it, tells %s, or a state that follows by itself"
                                .formatted(model.initial()),
                        "A client misses the beginning of the job.")
                .about(id));
        if (model.invalid().isPresent()) {
            rules.add(RuleDraft.of(
                            RuleIds.INVALID,
                            Kind.EXAMPLE,
                            "A submit that is not as documented is refused",
                            cites.job("/errors/invalid"),
                            Cites.operation(facts.contract().submit()))
                    .says(
                            "%s with the body %s is answered %s"
                                    .formatted(
                                            id,
                                            model.invalid().get(),
                                            MessageRules.list(Answers.errors(model, ErrorModel.Kind.INVALID))),
                            "Mistakes of clients become jobs that fail late.")
                    .about(id));
        }
        model.id().chosen().ifPresent(place -> {
            rules.add(RuleDraft.of(
                            RuleIds.NAMED,
                            Kind.EXAMPLE,
                            "A job gets the id that its submit chose",
                            cites.job("/id/chosen"))
                    .says(
                            "%s with an id in %s makes a job of that id".formatted(id, place),
                            "A client looks for its job under a name that nobody knows.")
                    .about(id));
            rules.add(taken(id, place));
        });
        model.id()
                .key()
                .ifPresent(place -> rules.add(RuleDraft.of(
                                RuleIds.REPEATED,
                                Kind.EXAMPLE,
                                "A submit that is sent again with its key makes no other job",
                                cites.job("/idempotency-key"))
                        .says(
                                "%s that is sent again with the same body and the same %s is accepted and tells the id of the first job"
                                        .formatted(id, place),
                                "A client that repeats a submit after a lost answer pays for two jobs.")
                        .about(id)));
        facts.operations(OperationKind.LIST).stream()
                .findFirst()
                .ifPresent(list -> rules.add(RuleDraft.of(
                                RuleIds.ONE_JOB,
                                Kind.RELATION,
                                "A submit makes one job",
                                cites.job(Lines.at("operations", id)))
                        .in(DerivedRules.REPEATABLE)
                        .says(
                                "After a submit, %s shows one job more than before".formatted(list.id()),
                                "Work is done and paid for twice.")
                        .about(id, list.id())));
    }

    private RuleDraft taken(String submit, Place place) {
        RuleDraft draft = RuleDraft.of(
                        RuleIds.TAKEN,
                        Kind.EXAMPLE,
                        model.id().refusesTaken()
                                ? "A submit with the id of another job is refused"
                                : "A submit with the id of a job tells how that job stands",
                        cites.job("/id/chosen"),
                        cites.job(model.id().refusesTaken() ? "/errors/taken" : "/id/taken"))
                .about(submit);
        return model.id().refusesTaken()
                ? draft.says(
                        "%s with the id of a job in %s is answered %s"
                                .formatted(
                                        submit, place, MessageRules.list(Answers.errors(model, ErrorModel.Kind.TAKEN))),
                        "A client loses the job that it had, or takes it for a new one.")
                : draft.says(
                        "%s with the id of a job in %s is accepted and tells how the job stands; the job goes on as if nothing had been sent"
                                .formatted(submit, place),
                        "A client that repeats a submit after a lost answer begins the work again.");
    }

    private void moves() {
        rules.add(RuleDraft.of(
                        RuleIds.MOVES, Kind.TRACE, "A job makes only the moves of the contract", cites.job("/moves"))
                .says(
                        "From one read to the next, a job goes only where the moves of job.yaml and accepted commands lead",
                        "Clients that follow the states get lost."));
        rules.add(RuleDraft.of(RuleIds.FINAL, Kind.TRACE, "An end is final", cites.job("/states"))
                .says(
                        "A job that has ended (%s) keeps its state, unless a move or an accepted command of job.yaml leads on"
                                .formatted(String.join(
                                        ", ",
                                        model.states().keySet().stream()
                                                .filter(model::isEnd)
                                                .toList())),
                        "Clients stop reading at an end and never learn what came after.")
                .hint("Does a late worker write a state over the end?"));
        if (endsByItself()) {
            rules.add(RuleDraft.of(
                            RuleIds.ENDS, Kind.EVENTUALLY, "A job that is left to itself ends", cites.job("/moves"))
                    .says("A job to which no command is sent comes to an end", "Clients wait for ever."));
        }
        rules.add(RuleDraft.of(RuleIds.RESTS, Kind.TRACE, "An ended job counts no further", cites.job("/counters"))
                .says(
                        "The counters of a job that has ended do not change",
                        "What a client has taken for the result was not it.")
                .avoidable(model.counters().isEmpty() ? "The contract has no counters" : null));
        model.states().forEach((state, meaning) -> {
            boolean passing = meaning.isPassing()
                    ? !model.move(state).targets().isEmpty()
                    : meaning.isEnd() && model.move(state).to().isPresent();
            if (passing) {
                rules.add(RuleDraft.of(
                                RuleIds.leaves(state),
                                Kind.EVENTUALLY,
                                "A job that is %s does not stay so".formatted(state),
                                cites.job("/moves/" + state))
                        .says(
                                "A job that is %s comes to %s by itself"
                                        .formatted(
                                                state,
                                                String.join(
                                                        " or ",
                                                        model.move(state).targets())),
                                "Clients wait for ever."));
            }
        });
    }

    private void created() {
        List<String> places = facts.creationTimes();
        if (!places.isEmpty()) {
            rules.add(RuleDraft.of(
                            RuleIds.CREATED,
                            Kind.TRACE,
                            "The time of a job's creation stays the same",
                            cites.job(facts.readTemplate() + places.getFirst()))
                    .says(
                            "From one read of a job to the next, %s tells the same time"
                                    .formatted(String.join(" and ", places)),
                            "Lists change their order, and clients take the job for a new one.")
                    .about(facts.contract().observe().id())
                    .hint("Is the time taken when the answer is written, or set again by a command?"));
        }
    }

    private boolean endsByItself() {
        String state = model.initial();
        for (int step = 0; step <= model.states().size(); step++) {
            if (model.isEnd(state)) {
                return true;
            }
            if (model.move(state).to().isEmpty()) {
                return false;
            }
            state = model.move(state).to().get();
        }
        return false;
    }

    private void counter(Counter counter) {
        String place = "/counters/" + counter.name();
        rules.add(RuleDraft.of(
                        RuleIds.grows(counter.name()),
                        Kind.TRACE,
                        "The counter %s never falls".formatted(counter.name()),
                        cites.job(place))
                .says(
                        "From one read of a job to the next, %s does not fall, unless the job was retried"
                                .formatted(counter.at()),
                        "Progress bars run backwards, and sums of differences are wrong."));
        String most = counter.of()
                .map(of -> " and not more than " + model.counters().get(of).at())
                .orElse("");
        rules.add(RuleDraft.of(
                        RuleIds.bounds(counter.name()),
                        Kind.EACH,
                        "The counter %s stays within its bounds".formatted(counter.name()),
                        cites.job(place))
                .says(
                        "%s is a whole number, not below 0%s".formatted(counter.at(), most),
                        "Shares come out above one or below none."));
    }

    private void polls() {
        String observe = facts.contract().observe().id();
        rules.add(RuleDraft.of(
                        RuleIds.UNDRIVEN,
                        Kind.RELATION,
                        "Reading a job does not drive it",
                        cites.job(Lines.at("operations", observe)))
                .in(DerivedRules.REPEATABLE)
                .says(
                        "Of two jobs submitted alike at one instant, the one that is read often is, later, in the same state as"
                                + " the one that is not",
                        "Jobs of clients that do not poll stand still.")
                .about(observe));
        rules.add(RuleDraft.of(
                        RuleIds.UNCHANGED,
                        Kind.RELATION,
                        "Reading a job changes nothing",
                        cites.job(Lines.at("operations", observe)))
                .in(DerivedRules.REPEATABLE)
                .says(
                        "While no time passes and no command is sent, each read of a job tells the same state and counters",
                        "What a client reads depends on who else reads.")
                .about(observe));
    }
}
