package dev.bandstand.kit.selftest.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.kit.config.Key;
import dev.bandstand.kit.selftest.server.SmallServer.Reply;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Servers of TAM Builder that are right and unusual. */
final class TamVariants {

    private static final String MANY_JOBS = "1000";

    private TamVariants() {}

    static List<BenignVariant> all() {
        return Stream.of(timelines(), cursorsAndPages(), bodies(), refusals(), transport())
                .flatMap(List::stream)
                .toList();
    }

    private static List<BenignVariant> timelines() {
        return List.of(
                playing("V01", "a pause is answered when it has taken effect", "quick", "TAM-PAUS-001", "TAM-LIFE-004")
                        .ofItsOwnTime()
                        .withRewrite(pausesAtOnce()),
                playing("V02", "pending is never seen", "no-queue", "TAM-LIFE-002"),
                playing("V03", "jobs are over before they are looked at", "at-once", "TAM-LIFE-002", "TAM-PROG-004")
                        .without("pause-resume", "cancel", "concurrency", "failure"),
                playing("V10", "nothing is found", "empty-market", "TAM-PAGE-003", "TAM-PAGE-009")
                        .without("paging", "manifest", "progress"),
                server("V11", "companies are shown at the end only", "TAM-PROG-001", "TAM-PROG-005")
                        .withPolicy("rows-while-running", "no")
                        .withRewrite(AnswerRewrite.jobs(TamVariants::hideProgress)),
                playing(
                                "V21",
                                "the band in flight is always the last, so that a pause ends completed",
                                "one-band",
                                "TAM-LIFE-004",
                                "TAM-PAUS-008")
                        .without(
                                "pause-resume",
                                "cancel",
                                "concurrency",
                                "credits",
                                "manifest",
                                "repeatable",
                                "progress",
                                "failure"),
                playing("V22", "the band in flight at a pause fails", "pause-fails", "TAM-LIFE-004")
                        .without("pause-resume"),
                server("V23", "the resume of a running job is accepted", "TAM-RESU-006")
                        .withPolicy("resume-of-running", "no-op"),
                playing("V24", "a band finds nothing", "empty-band", "TAM-PROG-004", "TAM-PAUS-004"),
                playing("V25", "a company costs three credits", "costly", "TAM-CRED-001")
                        .withSetting(Key.CREDITS_PER_COMPANY, "3"),
                playing("V29", "bands of very different length", "uneven", "TAM-PAUS-003", "TAM-LIFE-003")
                        .withSetting(Key.SETTLE, "10m"),
                server("V30", "the last page grows while the job runs", "TAM-PAGE-011", "TAM-PAGE-003"));
    }

    private static List<BenignVariant> cursorsAndPages() {
        return List.of(
                server("V04-base64", "cursors with = and /", "TAM-PAGE-002", "TAM-PAGE-015")
                        .withRewrite(FieldRenames.cursors("a/b+%s==")),
                server("V04-token", "cursors that look like signed tokens", "TAM-PAGE-002", "TAM-PAGE-015")
                        .withRewrite(FieldRenames.cursors("eyJhbGciOiJIUzI1NiJ9.%s.c2lnbmF0dXJl-_~")),
                server("V04-long", "cursors of 600 letters", "TAM-PAGE-002", "TAM-PAGE-015")
                        .withRewrite(FieldRenames.cursors("%s" + "x".repeat(580))),
                playing("V08-one", "a company a page", "row-by-row", "TAM-PAGE-008"),
                playing("V08-all", "one page of 10,000", "single-page", "TAM-PAGE-008")
                        .without("paging"),
                server("V09", "pages that are not filled", "TAM-PAGE-009", "TAM-MANI-010")
                        .withPolicy("pages", "per-band"),
                server(
                                "V31",
                                "companies are sorted anew, by score alone, when a job ends",
                                "TAM-CANC-002",
                                "TAM-RESU-002",
                                "TAM-ROWS-002",
                                "TAM-PAGE-011")
                        .withRewrite(RowsSortedAtEnd.rewrite())
                        .mayBreak("TAM-PAGE-016", "TAM-ROWS-003"),
                server("V27-number", "job ids that are numbers", "TAM-POLL-002").withRewrite(FieldRenames.jobs("%d")),
                server("V27-odd", "job ids of all letters that need no encoding", "TAM-POLL-002")
                        .withRewrite(FieldRenames.jobs("a.b~c_%d-Z")),
                server("V27-long", "job ids of 200 letters", "TAM-POLL-002")
                        .withRewrite(FieldRenames.jobs("%d-" + "j".repeat(200))));
    }

    private static List<BenignVariant> bodies() {
        return List.of(
                server("V05", "members without a value are left out", "TAM-SCHM-002", "TAM-PAGE-003", "TAM-MANI-005")
                        .withPolicy("nulls", "omitted"),
                server("V06", "members that nobody asked for", "TAM-SCHM-008").withRewrite(GenericRewrites.extras()),
                server("V07", "members in any order, over many lines, in ASCII", "TAM-SCHM-002")
                        .withRewrite(GenericRewrites.wide()),
                server("V12", "progress is not reported", "TAM-PROG-001", "TAM-PROG-004")
                        .withRewrite(AnswerRewrite.jobs(TamVariants::untold)),
                server("V15", "the media type has a charset", "TAM-HTTP-001")
                        .withRewrite(GenericRewrites.mediaType("application/json; charset=utf-8")),
                server("V15-capitals", "the media type is written in capitals", "TAM-HTTP-001")
                        .withRewrite(GenericRewrites.mediaType("Application/JSON;Charset=UTF-8")),
                server("V18-null", "no company has a score", "TAM-ROWS-002")
                        .withRewrite(AnswerRewrite.rows((row, place) -> row.putNull("match_score"))),
                server("V18-equal", "all companies have one score", "TAM-ROWS-002")
                        .withRewrite(AnswerRewrite.rows((row, place) -> row.put("match_score", 70))),
                server("V19", "no company has a band", "TAM-ROWS-003")
                        .withRewrite(AnswerRewrite.rows((row, place) -> row.putNull("source_band"))),
                server("V20", "companies of one name, and without a domain", "TAM-ROWS-004")
                        .withRewrite(AnswerRewrite.rows(TamVariants::namesakes)),
                server("V26", "messages in another language", "TAM-SCHM-003")
                        .withRewrite(AnswerRewrite.objects(TamVariants::inFrench)));
    }

    private static List<BenignVariant> refusals() {
        return List.of(
                server("V13-problem", "refusals are problem+json", "TAM-ERRO-003")
                        .withPolicy("error-body", "problem-json"),
                server("V13-empty", "refusals have no body", "TAM-ERRO-003").withPolicy("error-body", "empty"),
                server("V14-401", "a missing key is 401", "TAM-AUTH-001").withPolicy("missing-key", "401"),
                server("V14-403", "a missing key is 403", "TAM-AUTH-001").withPolicy("missing-key", "403"),
                playing("V28", "every seventh call is put off", "unhurried", "TAM-ERRO-005")
                        .withSetting(Key.SETTLE, "10m")
                        .withRewrite(GenericRewrites.busy(7)));
    }

    private static List<BenignVariant> transport() {
        return List.of(
                server("V16-chunked", "bodies in chunks", "TAM-HTTP-004").withRewrite(GenericRewrites.chunked()),
                server("V16-gzip", "bodies compressed", "TAM-HTTP-004").withRewrite(GenericRewrites.zipped()),
                server("V16-close", "a connection for each call", "TAM-HTTP-004")
                        .withRewrite(GenericRewrites.closing()),
                playing(
                                "V17",
                                "answers take a third of a second to two seconds",
                                "unhurried",
                                "TAM-LIFE-003",
                                "TAM-CONC-004",
                                "TAM-CONC-006")
                        .ofItsOwnTime()
                        .withSetting(Key.SETTLE, "10m")
                        .withRewrite(GenericRewrites.late()));
    }

    private static BenignVariant server(String id, String title, String... guards) {
        return BenignVariant.of(id, title, guards);
    }

    /** A server all of whose jobs run otherwise than by the standard scenario; its abilities have to be stated. */
    private static BenignVariant playing(String id, String title, String scenario, String... guards) {
        return server(id, title, guards)
                .withScenario(scenario)
                .withSetting(Key.MAX_JOBS, MANY_JOBS)
                .withSetting(Key.CREDITS_PER_COMPANY, "1")
                .withSetting(Key.FAILING_QUERY, "vendors #fails-in-band");
    }

    private static void hideProgress(ObjectNode job) {
        if (job.path("manifest").isNull()) {
            job.putNull("processed");
        }
    }

    private static void untold(ObjectNode job) {
        for (String member : List.of("processed", "bands_done", "bands_total", "progress_message")) {
            job.putNull(member);
        }
    }

    private static void namesakes(ObjectNode row, int place) {
        row.put("name", "Acme");
        if (place % 3 == 0) {
            row.putNull("domain");
        }
    }

    private static void inFrench(ObjectNode body) {
        for (String member : List.of("message", "progress_message", "error_message")) {
            if (body.path(member).isTextual()) {
                body.put(member, "Opération enregistrée – à bientôt…");
            }
        }
    }

    /** The pause is carried out before it is answered. */
    private static AnswerRewrite pausesAtOnce() {
        return (mock, pass) -> ask -> {
            Reply reply = pass.apply(ask);
            if (!ask.target().endsWith("/pause") || reply.status() != 200) {
                return reply;
            }
            SmallServer.Ask poll =
                    new SmallServer.Ask("GET", ask.target().replaceAll("/pause$", ""), ask.headers(), new byte[0]);
            String status = "pausing";
            for (int steps = 0; status.equals("pausing") && steps < 100; steps++) {
                mock.world(ServerKeys.OWNER).clock().advance(Duration.ofMillis(100));
                status = AnswerRewrite.tree(pass.apply(poll)).path("status").asText();
            }
            ObjectNode answer = (ObjectNode) AnswerRewrite.tree(reply);
            return status.equals("paused") ? reply.with(AnswerRewrite.bytes(answer.put("status", status))) : reply;
        };
    }
}
