package dev.bandstand.kit.oracle.nemo;

import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachCall;
import dev.bandstand.kit.oracle.check.EachJob;
import dev.bandstand.kit.oracle.check.EachRun;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.kit.oracle.trace.TracedJob;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The log of a platform job, stretch by stretch. */
final class LogPageChecks {

    private static final String STEP = "step_id";
    private static final String CURSOR = "page_cursor";

    private LogPageChecks() {}

    static Check keepToTheLimit(String rule) {
        return new EachCall(rule, call -> FieldFormats.isOk(call, "listJobLogs"), call -> {
            int limit = limit(call);
            int lines = call.body.path("data").size();
            return lines <= limit
                    ? ""
                    : String.format(Locale.ROOT, "A stretch has at most %d lines, but this one has %d", limit, lines);
        });
    }

    /** The stretches of a job that has ended, read from the start to the end, are its whole log. */
    static Check areTheWholeLog(String rule) {
        return EachJob.of(rule, (job, findings) -> {
            List<TracedCall> chain = new ArrayList<>();
            for (TracedCall call : job.calls()) {
                if (!isWholeLog(call) || job.end().isEmpty()) {
                    continue;
                }
                String cursor = call.query(CURSOR);
                if (cursor == null) {
                    chain.clear();
                } else if (chain.isEmpty()
                        || !cursor.equals(chain.getLast().body.path("next_page").textValue())) {
                    continue;
                }
                chain.add(call);
                if (chain.size() > 1 && call.body.path("next_page").isNull()) {
                    findings.judge(rule, incomplete(chain, inOnePiece(job, chain)), chain.getFirst(), call);
                } else if (leadsInACircle(chain)) {
                    findings.judge(
                            rule,
                            "Following next_page comes to an end, but leads back to %s"
                                    .formatted(call.body.path("next_page")),
                            chain.getFirst(),
                            call);
                }
            }
        });
    }

    private static boolean leadsInACircle(List<TracedCall> chain) {
        String next = chain.getLast().body.path("next_page").textValue();
        return next != null && chain.stream().anyMatch(call -> next.equals(call.query(CURSOR)));
    }

    /** The prev_page of a stretch leads to the stretch whose next_page led to it; read of a job that has ended. */
    static Check leadBack(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> job.calls().stream()
                        .filter(back -> isWholeLog(back) && back.query(CURSOR) != null && hadEnded(job, back))
                        .forEach(back -> job.calls().stream()
                                .filter(later -> isWholeLog(later)
                                        && later.before(back)
                                        && String.valueOf(back.query(CURSOR))
                                                .equals(later.body
                                                        .path("prev_page")
                                                        .textValue()))
                                .findFirst()
                                .flatMap(later -> stretchBefore(job, later))
                                .ifPresent(first -> findings.judge(rule, another(first, back), first, back))));
    }

    private static boolean hadEnded(TracedJob job, TracedCall call) {
        return job.end().filter(end -> end.call().before(call)).isPresent();
    }

    private static Optional<TracedCall> stretchBefore(TracedJob job, TracedCall later) {
        return job.calls().stream()
                .filter(first -> isWholeLog(first)
                        && first.before(later)
                        && limit(first) == limit(later)
                        && hadEnded(job, first)
                        && String.valueOf(later.query(CURSOR))
                                .equals(first.body.path("next_page").textValue()))
                .findFirst();
    }

    /** Compares stretches without regard to the order of their lines. */
    private static String another(TracedCall first, TracedCall back) {
        return limit(first) != limit(back) || messages(first).equals(messages(back))
                ? ""
                : "The prev_page of a stretch leads to the one before it, but other lines came";
    }

    private static List<String> messages(TracedCall call) {
        return StreamSupport.stream(call.body.path("data").spliterator(), false)
                .map(line -> line.path("message").asText())
                .sorted()
                .toList();
    }

    /** Lines that are asked for by their step are of that step, not of another, and are there when an earlier answer showed one. */
    static Check selectTheStep(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> job.calls().stream()
                        .filter(call -> FieldFormats.isOk(call, "listJobLogs") && call.query(STEP) != null)
                        .forEach(call -> seen(job, call)
                                .ifPresentOrElse(
                                        earlier -> findings.judge(rule, selected(call, true), earlier, call),
                                        () -> findings.judge(rule, selected(call, false), call))));
    }

    /** Lines that are asked for by a step are of one step, whether it is called by its name or by its id, on every page. */
    static Check areOfOneStep(String rule) {
        return EachJob.of(rule, (job, findings) -> {
            Map<String, Set<String>> answered = new HashMap<>();
            job.calls().stream()
                    .filter(call -> FieldFormats.isOk(call, "listJobLogs")
                            && call.query(STEP) != null
                            && steps(call).findAny().isPresent())
                    .forEach(call -> {
                        Set<String> steps =
                                answered.computeIfAbsent(String.valueOf(call.query(STEP)), asked -> new TreeSet<>());
                        steps(call).forEach(steps::add);
                        findings.judge(
                                rule,
                                steps.size() == 1
                                        ? ""
                                        : "Lines that are asked for by a step are of one step, but these are of %s"
                                                .formatted(steps),
                                call);
                    });
        });
    }

    /** No line of the log of a job is told to be of another job; a line may tell its job by its name or by its id. */
    static Check areOfTheJob(String rule) {
        return EachRun.of(rule, (run, findings) -> {
            Map<String, String> jobs = new HashMap<>();
            run.calls().stream()
                    .filter(FieldFormats::isJob)
                    .forEach(call -> Stream.of("id", "name")
                            .forEach(member -> jobs.put(
                                    call.body.path(member).asText(),
                                    call.body.path("name").asText())));
            run.calls().stream()
                    .filter(call -> FieldFormats.isOk(call, "listJobLogs")
                            && !NemoListRules.data(call).isEmpty()
                            && jobs.values().stream().anyMatch(job -> !job.equals(JobIdentity.name(call))))
                    .forEach(call -> findings.judge(rule, ofAnotherJob(jobs, call), call));
        });
    }

    private static String ofAnotherJob(Map<String, String> jobs, TracedCall call) {
        String own = JobIdentity.name(call);
        return NemoListRules.data(call).stream()
                .map(line -> jobs.getOrDefault(line.path("job").asText(), own))
                .filter(job -> !job.equals(own))
                .findFirst()
                .map(job -> "The log of a job has its lines only, but that of %s has one of %s".formatted(own, job))
                .orElse("");
    }

    /** The first call before another one that was answered with a line of the step that the other asks for. */
    private static Optional<TracedCall> seen(TracedJob job, TracedCall selecting) {
        return job.calls().stream()
                .filter(call -> call.before(selecting) && isWholeLog(call))
                .filter(call -> steps(call).anyMatch(step -> step.equals(selecting.query(STEP))))
                .findFirst();
    }

    private static String selected(TracedCall call, boolean expected) {
        List<String> steps = steps(call).distinct().toList();
        String asked = String.valueOf(call.query(STEP));
        if (steps.size() > 1) {
            return "";
        }
        if (expected && steps.isEmpty()) {
            return "The lines of step %s are found by its name, but none was".formatted(asked);
        }
        return steps.stream()
                .filter(step -> !step.equals(asked))
                .findFirst()
                .map(step ->
                        "Only lines of step %s are found by its name, but one of %s was too".formatted(asked, step))
                .orElse("");
    }

    private static boolean isWholeLog(TracedCall call) {
        return FieldFormats.isOk(call, "listJobLogs") && call.query(STEP) == null;
    }

    private static Stream<String> steps(TracedCall call) {
        return StreamSupport.stream(call.body.path("data").spliterator(), false)
                .map(line -> line.path("job_step").asText());
    }

    /** The messages of the whole log as one earlier answer told them; empty when none did, or the log grew. */
    private static Optional<List<String>> inOnePiece(TracedJob job, List<TracedCall> chain) {
        return job.calls().stream()
                .filter(call -> isWholeLog(call)
                        && call.query(CURSOR) == null
                        && hadEnded(job, call)
                        && call.before(chain.getFirst())
                        && call.body.path("next_page").isNull()
                        && call.body.path("total").equals(chain.getLast().body.path("total")))
                .map(LogPageChecks::messages)
                .filter(lines ->
                        lines.size() == chain.getLast().body.path("total").asInt())
                .findFirst();
    }

    private static String incomplete(List<TracedCall> chain, Optional<List<String>> whole) {
        int lines =
                chain.stream().mapToInt(call -> call.body.path("data").size()).sum();
        int total = chain.getLast().body.path("total").asInt();
        if (lines != total) {
            return String.format(
                    Locale.ROOT, "Following next_page reads the whole log of %d lines, but gave %d", total, lines);
        }
        List<String> read =
                chain.stream().flatMap(call -> messages(call).stream()).sorted().toList();
        return whole.filter(messages -> !messages.equals(read)).isEmpty()
                ? ""
                : "Following next_page reads every line of the log once, but gave other lines than one page of all";
    }

    /** A cursor that no answer gave is refused; a server that fails over it breaks the rule on server errors. */
    static Check refuseStrangeCursors(String rule, String strange) {
        return EachJob.of(
                rule,
                (job, findings) -> job.calls().stream()
                        .filter(call -> call.exchange.operationId().equals("listJobLogs")
                                && strange.equals(call.query(CURSOR))
                                && !call.notServed()
                                && !job.deletedBefore(call.number()))
                        .forEach(call -> findings.judge(
                                rule,
                                call.status() == 422
                                        ? ""
                                        : String.format(
                                                Locale.ROOT,
                                                "A cursor that no answer gave is refused with 422, but was answered %d",
                                                call.status()),
                                call)));
    }

    private static int limit(TracedCall call) {
        @Nullable String asked = call.query("limit");
        return asked == null ? 100 : Integer.parseInt(asked);
    }
}
