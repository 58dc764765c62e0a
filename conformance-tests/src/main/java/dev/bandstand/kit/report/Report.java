package dev.bandstand.kit.report;

import dev.bandstand.kit.coverage.RunCoverage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All that a run has to say. Everything else that a run writes, but the transcript, is rendered from this alone.
 *
 * @param schema the form of this record
 * @param scope how much of the contract the verdict is about
 * @param signer the fingerprint of the key that signs it, where it is signed
 * @param rules sorted by id
 * @param scenarios sorted by feature and line
 * @param documents what the rules cite
 * @param failures what is needed to understand each failure
 * @param coverage how much of the life of a job the run met
 * @param undeclared profiles that the target was seen to have and that were not claimed
 * @param remarks what else a reader must know, as sentences
 * @param files the sums of the files that belong to the record
 * @param complete always true, and written last: a record that was cut off is no record
 */
public record Report(
        String schema,
        KitInfo kit,
        TargetInfo target,
        RunInfo run,
        List<ClaimInfo> claim,
        ScopeInfo scope,
        VerdictInfo verdict,
        List<RuleInfo> rules,
        List<ScenarioInfo> scenarios,
        List<DocumentInfo> documents,
        List<Failure> failures,
        RunCoverage coverage,
        List<String> undeclared,
        List<String> remarks,
        Optional<String> signer,
        Map<String, String> files,
        boolean complete) {

    /** The form that this kit writes. */
    public static final String SCHEMA = "bandstand/report/2";

    /**
     * The kit that judged, and its rules.
     *
     * @param build the sum of all classes and files that have a say in what it judges
     * @param rules the sum of the rules that were in force
     */
    public record KitInfo(String name, String version, String build, String rules) {}

    /**
     * The target, and the contract by which it was judged.
     *
     * @param title the contract's name for people
     */
    public record TargetInfo(String baseUrl, String contract, String title, String contractVersion) {}

    /**
     * The part of a contract that a verdict is about.
     *
     * @param whole true if no rule was left out by choice, and no profile that any server can be held to
     * @param selected how many rules the run was about
     * @param rules how many rules the contract has
     * @param unclaimed the profiles that the target was not held to
     */
    public record ScopeInfo(boolean whole, int selected, int rules, List<UnclaimedInfo> unclaimed) {}

    /**
     * A profile that the target was not held to.
     *
     * @param needs what a target or a run must offer for it
     * @param optional true if a run without it still is a whole one
     * @param rules how many scored rules it has
     */
    public record UnclaimedInfo(String profile, String needs, boolean optional, int rules) {}

    /**
     * The circumstances of the judgement.
     *
     * @param clock {@code mock} when the target's clock was stepped, else {@code none}
     * @param strict true if a broken SHOULD failed the run
     * @param creditsPerCompany the price that was known to the oracles
     * @param rules the rules asked for; none when all were
     * @param command the command that repeats the run
     * @param challenge the text that the receiver of the report asked for
     */
    public record RunInfo(
            String started,
            double seconds,
            long seed,
            String clock,
            String order,
            boolean strict,
            int parallel,
            int jobs,
            int calls,
            OptionalInt creditsPerCompany,
            List<String> rules,
            String command,
            Optional<String> challenge) {}

    /** A profile that the target was held to. */
    public record ClaimInfo(String profile, String source) {}

    /** The word on the run; the counts are of scored rules, but for those not applicable. */
    public record VerdictInfo(
            String result,
            int exit,
            long scored,
            long executed,
            long passed,
            long failed,
            long notTestable,
            long notApplicable,
            long waived,
            long error,
            List<String> reasons) {}

    /**
     * A rule and its outcome.
     *
     * @param judged how often it was put to the test
     * @param findings what was expected and seen, once for each way of breaking it
     * @param reason why it was not judged, or was waived
     * @param evidence the numbers of the entries of the transcript that show it
     */
    public record RuleInfo(
            String id,
            String level,
            String profile,
            boolean scored,
            String title,
            String statement,
            String outcome,
            int judged,
            List<String> scenarios,
            List<String> findings,
            Optional<String> reason,
            List<String> sources,
            List<Integer> evidence,
            Optional<String> reproduce) {}

    /** A document that rules cite, by the key with which they do, and its address or its path in this project. */
    public record DocumentInfo(String key, String title, String location) {}

    /** A scenario and how it ended. */
    public record ScenarioInfo(
            String name,
            String feature,
            int line,
            List<String> rules,
            String ending,
            Optional<String> message,
            double seconds) {}

    /** The details that explain why a rule failed. */
    public record Failure(
            String rule,
            String why,
            List<String> lookAt,
            List<ExchangeInfo> exchanges,
            List<TimelineInfo> timelines,
            Optional<String> curl) {}

    /** A call as it is shown: keys replaced, long bodies cut. */
    public record ExchangeInfo(
            int number, String actor, String request, Map<String, String> headers, String answer, String body) {}

    /** The events of a job, in seconds since the first of them. */
    public record TimelineInfo(String job, List<Moment> moments) {}

    /**
     * A moment in the life of a job.
     *
     * @param kind {@code status} for one that was seen, {@code call} for one that was asked for
     * @param evidence true if it belongs to what was found
     */
    public record Moment(double at, String kind, String label, int number, boolean evidence) {}
}
