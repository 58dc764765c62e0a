package dev.bandstand.kit.oracle.common;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachCall;
import dev.bandstand.kit.oracle.check.EachJob;
import dev.bandstand.kit.oracle.check.EachRun;
import dev.bandstand.kit.oracle.trace.JsonFields;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.spec.contract.OperationKind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Rules about submits. */
final class SubmitRules {

    private static final int LONGEST_QUERY = 500;

    /** A key that is not valid, or has no credits left, says nothing about the contract. */
    private static final Set<Integer> NOT_WELCOME = Set.of(401, 402, 403);

    private SubmitRules() {}

    /** A job can be polled as soon as it was submitted. */
    static Check canBePolledAtOnce(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> job.commands(OperationKind.SUBMIT)
                        .filter(TracedCall::accepted)
                        .findFirst()
                        .ifPresent(submit -> job.owned()
                                .filter(call ->
                                        call.act == OperationKind.OBSERVE && submit.before(call) && !call.notServed())
                                .findFirst()
                                .ifPresent(poll -> findings.judge(
                                        rule,
                                        poll.status() != 404
                                                ? ""
                                                : "A job can be polled as soon as it was submitted, but was answered 404",
                                        submit,
                                        poll))));
    }

    /** Each submit makes a job of its own. */
    static Check makesAJob(String rule) {
        return EachRun.of(rule, (run, findings) -> {
            Map<String, TracedCall> made = new HashMap<>();
            run.submits()
                    .filter(call -> call.accepted() && !call.job().isEmpty())
                    .forEach(call -> {
                        TracedCall other = made.put(call.job(), call);
                        if (other != null) {
                            findings.broken(rule, "Two submits give two ids, but gave one", other, call);
                        } else if (made.size() > 1) {
                            findings.held(rule, call);
                        }
                    });
        });
    }

    /** A query as it is documented is accepted. */
    static Check accepts(String rule) {
        return new EachCall(
                rule,
                call -> call.act == OperationKind.SUBMIT
                        && withKey(call)
                        && documented(call)
                        && !call.notServed()
                        && !NOT_WELCOME.contains(call.status()),
                call -> call.accepted()
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "A query of 1 to 500 characters is accepted with 200 or 202, but was answered %d",
                                call.status()));
    }

    /** Any other query is refused. */
    static Check refuses(String rule) {
        return new EachCall(
                rule,
                call -> call.act == OperationKind.SUBMIT
                        && withKey(call)
                        && !documented(call)
                        && !malformed(call)
                        && !call.notServed(),
                call -> call.status() == 422
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "A query that is missing, empty, too long or no text is answered 422, but was answered %d",
                                call.status()));
    }

    /** A body that cannot be read is the fault of the client, and makes no job. */
    static Check blamesTheClient(String rule) {
        return new EachCall(
                rule,
                call -> call.act == OperationKind.SUBMIT && withKey(call) && malformed(call) && !call.notServed(),
                call -> call.notDone()
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "A body that is no JSON text is refused with a status of 400 to 499, but was answered %d",
                                call.status()));
    }

    /** A job that was submitted waits. */
    static Check waits(String rule) {
        return new EachCall(
                rule,
                call -> call.act == OperationKind.SUBMIT && call.accepted(),
                call -> !call.body.has("status") || call.state == JobState.PENDING
                        ? ""
                        : "A job that was submitted is pending, but the answer says %s"
                                .formatted(call.body.get("status")));
    }

    private static boolean documented(TracedCall call) {
        String body = call.exchange.request().body();
        JsonNode query = JsonFields.tree(body == null ? "" : body).path("query");
        int length = query.asText().codePointCount(0, query.asText().length());
        return query.isTextual() && length >= 1 && length <= LONGEST_QUERY;
    }

    private static boolean malformed(TracedCall call) {
        String body = call.exchange.request().body();
        return body != null && JsonFields.tree(body).isMissingNode();
    }

    private static boolean withKey(TracedCall call) {
        return call.actor().equals("alice") || call.actor().equals("bob");
    }
}
