package dev.bandstand.spec.derived;

import dev.bandstand.spec.Rule.Kind;
import dev.bandstand.spec.Source;
import dev.bandstand.spec.contract.Answers;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.ErrorModel;
import dev.bandstand.spec.contract.Lines;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.OperationKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules about single answers: codes, bodies, unknown and foreign jobs, callers without a key. */
final class MessageRules {

    private static final String NO_PART =
            "job.yaml gives the operation no part in the life of a job, so the kit does not call it; recorded traffic is judged";

    private static final String ERRORS_ONLY =
            "Only errors of the operation have a schema; they are judged where they occur";

    private final ContractFacts facts;
    private final Cites cites;
    private final List<RuleDraft> rules = new ArrayList<>();

    private MessageRules(Contract contract, Cites cites) {
        this.facts = new ContractFacts(contract);
        this.cites = cites;
    }

    static List<RuleDraft> of(Contract contract, Cites cites) {
        MessageRules all = new MessageRules(contract, cites);
        contract.openApi().all().forEach(all::each);
        all.facts.operations().forEach(all::callers);
        all.bodies();
        return all.rules;
    }

    private void each(Operation operation) {
        String id = operation.id();
        boolean other = facts.kind(operation) == OperationKind.OTHER;
        RuleDraft codes = RuleDraft.of(
                        RuleIds.codes(id),
                        Kind.EACH,
                        "%s answers with status codes of the contract".formatted(id),
                        Cites.answers(operation))
                .says(
                        other
                                ? "Every answer to %s has a status code that the document names".formatted(id)
                                : "Every answer to %s has one of the status codes %s, or another 4xx that the document names"
                                        .formatted(id, list(facts.codes(operation))),
                        "A client has no branch for the answer.")
                .about(id);
        RuleDraft schema = RuleDraft.of(
                        RuleIds.schema(id),
                        Kind.EACH,
                        "%s answers with bodies that fit their schema".formatted(id),
                        Cites.answers(operation))
                .says(
                        "The JSON body of every answer to %s fits the schema that the document gives for its status code"
                                .formatted(id),
                        "Generated clients fail to read the answer.")
                .about(id);
        rules.add(other ? codes.avoidable(NO_PART) : codes);
        if (!other && facts.demandsHeaders(operation)) {
            rules.add(headers(operation));
        }
        if (operation.responses().values().stream().anyMatch(response -> response.has("content"))) {
            boolean bodiless =
                    operation.responseSchema(facts.success(operation)).isMissingNode();
            rules.add(schema.avoidable(other ? NO_PART : bodiless ? ERRORS_ONLY : null));
        }
    }

    private RuleDraft headers(Operation operation) {
        String id = operation.id();
        return RuleDraft.of(
                        RuleIds.headers(id),
                        Kind.EACH,
                        "%s answers with the headers that must be there".formatted(id),
                        Cites.answers(operation))
                .says(
                        "Every good answer to %s has the headers that the document requires, and a redirect tells where to go"
                                .formatted(id),
                        "A client does not learn what the header was to tell.")
                .about(id);
    }

    private void callers(Operation operation) {
        String id = operation.id();
        if (facts.isAboutOne(operation)) {
            rules.add(RuleDraft.of(
                            RuleIds.unknown(id),
                            Kind.EXAMPLE,
                            "%s of an unknown job is answered as a missing one".formatted(id),
                            cites.job("/errors/missing"),
                            Cites.answers(operation))
                    .says(
                            "%s with an id that no job has is answered %s"
                                    .formatted(id, codes(ErrorModel.Kind.MISSING)),
                            "A client cannot tell a wrong id from a job.")
                    .about(id));
            rules.add(RuleDraft.of(
                            RuleIds.foreign(id),
                            Kind.RELATION,
                            "%s of another caller's job is answered as a missing one".formatted(id),
                            cites.job("/errors/missing"),
                            cites.job("/caller"))
                    .in(DerivedRules.ISOLATION)
                    .says(
                            "%s with the id of another caller's job is answered %s"
                                    .formatted(id, codes(ErrorModel.Kind.MISSING)),
                            "Callers see or change what is not theirs.")
                    .about(id)
                    .hint("Look the job up by caller and id, not by id alone."));
        }
        if (facts.kind(operation) == OperationKind.LIST
                && facts.itemId(operation).isPresent()) {
            rules.add(RuleDraft.of(
                            RuleIds.foreign(id),
                            Kind.RELATION,
                            "%s shows no job of another caller".formatted(id),
                            cites.job(Lines.at("pages", id)),
                            cites.job("/caller"))
                    .in(DerivedRules.ISOLATION)
                    .says("%s lists jobs of its caller only".formatted(id), "Callers see what is not theirs.")
                    .about(id));
        }
        if (facts.demandsKey()) {
            rules.add(RuleDraft.of(
                            RuleIds.keyless(id),
                            Kind.EXAMPLE,
                            "%s without a key is refused".formatted(id),
                            cites.job("/errors/unauthorized"),
                            cites.job("/caller"))
                    .says(
                            "%s without a key is answered %s".formatted(id, codes(ErrorModel.Kind.UNAUTHORIZED)),
                            "Anybody can use the jobs of others.")
                    .about(id));
        }
    }

    private void bodies() {
        Operation submit = facts.contract().submit();
        rules.add(RuleDraft.of(RuleIds.LABEL, Kind.EACH, "JSON bodies are labelled as JSON", Cites.answers(submit))
                .says(
                        "Every answer whose body is a JSON object or array has a JSON media type",
                        "Clients that look at Content-Type do not read the body."));
        if (facts.hasProblems()) {
            rules.add(problems());
        }
        rules.add(RuleDraft.of(
                        RuleIds.WORDS,
                        Kind.EACH,
                        "States are reported with words of the contract",
                        cites.job("/states"))
                .says(
                        "Every answer that tells the state of a job does so at %s with one of: %s"
                                .formatted(
                                        facts.model().status().text(),
                                        String.join(", ", facts.model().states().keySet())),
                        "A client does not know if the job goes on."));
        if (facts.tellsIdWhenRead()) {
            rules.add(RuleDraft.of(
                            RuleIds.OWN_ID,
                            Kind.EACH,
                            "A job is reported under the id it was asked for by",
                            cites.job("/id"))
                    .says("An answer about a job tells the id that the request named", "Clients mix up jobs."));
        }
    }

    private RuleDraft problems() {
        Source[] sources = Stream.concat(
                        Stream.of(cites.job("/errors")),
                        facts.tellingProblems().stream().limit(1).map(Cites::answers))
                .toArray(Source[]::new);
        return RuleDraft.of(RuleIds.PROBLEM, Kind.EACH, "A problem tells the status code of its answer", sources)
                .says(
                        "Where the body of an error is a problem (RFC 9457) with a member status, it is the status code of the"
                                + " answer",
                        "A client that looks at the body takes another branch than one that looks at the code.")
                .hint("Does a proxy or a filter change the code after the body was written?");
    }

    private String codes(ErrorModel.Kind kind) {
        return list(Answers.errors(facts.model(), kind));
    }

    static String list(Collection<Integer> codes) {
        return codes.stream().map(String::valueOf).collect(Collectors.joining(" or "));
    }
}
