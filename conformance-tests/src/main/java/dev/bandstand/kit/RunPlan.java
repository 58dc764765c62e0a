package dev.bandstand.kit;

import dev.bandstand.kit.config.KeySources;
import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.config.UsageError;
import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.job.JobSupply;
import dev.bandstand.kit.run.ProgressListener;
import dev.bandstand.kit.run.Suite;
import dev.bandstand.kit.target.ExtraHeaders;
import dev.bandstand.kit.target.HttpSettings;
import dev.bandstand.kit.target.Keys;
import dev.bandstand.kit.target.MockControl;
import dev.bandstand.kit.verdict.Claims;
import dev.bandstand.spec.Profile;
import dev.bandstand.spec.RuleCatalogue;
import dev.bandstand.spec.contract.Caller;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The settings of a run, resolved once the target is known.
 *
 * @param catalogue the rules of the contract, stricter in a strict run
 * @param mock the control API, where the target is a mock whose clock is to be stepped
 */
record RunPlan(
        JudgedContract contract,
        Options options,
        RuleCatalogue catalogue,
        Keys keys,
        Claims claims,
        Optional<MockControl> mock) {

    private static final String SCENARIO_HEADER = "X-Bandstand-Scenario";
    private static final String SMALL_SCENARIO = "quick";
    private static final Map<String, String> FAILING_SCENARIOS =
            Map.of("openfunnel-tam", "fails-in-band", "nemo-jobs", "fails-in-step");
    private static final String STANDARD_SCENARIO = "documented";
    private static final int JOBS_OF_A_MOCK = 1_000;

    /** The table of commands of a contract folder may have many cells, and its jobs seldom cost anything. */
    private static final int JOBS_OF_A_FOLDER = 100;

    /** The terms as far as they are known before anything is sent. */
    static RunPlan unseen(JudgedContract contract, Options asked, KeySources secrets) {
        return of(contract, asked, new RunKeys(contract, asked, secrets).planned(), Optional.empty());
    }

    static RunPlan of(JudgedContract contract, Options asked, KeySources secrets, ProgressListener listener) {
        Optional<MockControl> mock = asked.target().stepsClock()
                ? MockControl.find(asked.target().address(), asked.target().http())
                : Optional.empty();
        return of(contract, asked, new RunKeys(contract, asked, secrets).sent(mock.isPresent(), listener), mock);
    }

    private static RunPlan of(JudgedContract contract, Options asked, Keys keys, Optional<MockControl> mock) {
        refuseKeys(contract.form().caller(), asked.target().headers());
        RuleCatalogue shipped = contract.catalogue();
        RuleCatalogue catalogue = asked.judging().strict() ? shipped.strict() : shipped;
        new RuleSelection(catalogue).of(asked.judging().rules());
        HandedInJobs.check(contract, asked.jobSupply().handedIn().keySet());
        boolean tame = mock.filter(control -> control.scenario(contract.form().world(keys.first()))
                        .filter(STANDARD_SCENARIO::equals)
                        .isPresent())
                .isPresent();
        Options options = tame
                ? asked.with(tamed(asked, mock.orElseThrow()))
                : asked.limits().generous() && contract.features().isMade()
                        ? asked.with(asked.jobSupply().withMaxJobs(JOBS_OF_A_FOLDER))
                        : asked;
        Claims claims = options.judging().claims().isEmpty()
                ? Claims.byMeans(byMeans(catalogue, options.jobSupply(), keys, mock.isPresent()))
                : Claims.declared(new ClaimNames(catalogue).of(options.judging().claims()));
        return new RunPlan(contract, options, catalogue, keys, claims, mock);
    }

    /** The header that names the caller belongs to the kit. */
    private static void refuseKeys(Caller caller, ExtraHeaders headers) {
        boolean named = caller.by() == Caller.By.HEADER || caller.by() == Caller.By.BASIC;
        headers.headers().stream()
                .filter(header -> named && header.name().equalsIgnoreCase(caller.name()))
                .findFirst()
                .ifPresent(header -> {
                    throw new UsageError(
                            "The header %s is set by the kit itself; API keys are set with BANDSTAND_API_KEY or --key-file."
                                    .formatted(header.name()));
                });
    }

    /** The same run at a mock, where time costs nothing; what is claimed and what may be spent stay as they are. */
    RunPlan at(URI address, HttpSettings http, MockControl control) {
        JobSupply supply = options.jobSupply();
        Optional<JobSupply.Order> failing = supply.failing().map(order -> failingAtAMock());
        JobSupply rehearsed = new JobSupply(
                supply.maxJobs(),
                supply.maxCredits(),
                supply.creditsPerCompany(),
                supply.usual(),
                failing,
                supply.handedIn());
        return new RunPlan(
                contract, options.at(address, http).with(rehearsed), catalogue, keys, claims, Optional.of(control));
    }

    /** The order of a job that fails at a mock. */
    JobSupply.Order failingAtAMock() {
        return new JobSupply.Order(
                options.jobSupply().usual().query(),
                Map.of(SCENARIO_HEADER, FAILING_SCENARIOS.getOrDefault(options.contract(), STANDARD_SCENARIO)));
    }

    /** The same run with other jobs handed in. */
    RunPlan given(Map<JobState, String> jobs) {
        JobSupply supply = options.jobSupply();
        JobSupply other = new JobSupply(
                supply.maxJobs(),
                supply.maxCredits(),
                supply.creditsPerCompany(),
                supply.usual(),
                supply.failing(),
                words(jobs));
        return new RunPlan(contract, options.with(other), catalogue, keys, claims, mock);
    }

    private static Map<String, String> words(Map<JobState, String> jobs) {
        Map<String, String> words = new LinkedHashMap<>();
        jobs.forEach((state, id) -> words.put(state.word(), id));
        return words;
    }

    /** The scenarios that the run is to play. */
    Suite suite(boolean shuffled, long seed, int threads) {
        return new ScenarioChoice(catalogue, claims, options.judging().rules())
                .suite(contract.features(), shuffled, seed, threads);
    }

    /** At a mock that plays its standard scenario, jobs are free, and small and failing ones can be asked for. */
    private static JobSupply tamed(Options asked, MockControl mock) {
        JobSupply jobSupply = asked.jobSupply();
        return new JobSupply(
                asked.limits().generous() ? JOBS_OF_A_MOCK : jobSupply.maxJobs(),
                jobSupply.maxCredits(),
                jobSupply.creditsPerCompany().isPresent() ? jobSupply.creditsPerCompany() : OptionalInt.of(1),
                order(mock, jobSupply, SMALL_SCENARIO).orElse(jobSupply.usual()),
                jobSupply
                        .failing()
                        .or(() -> Optional.ofNullable(FAILING_SCENARIOS.get(asked.contract()))
                                .flatMap(scenario -> order(mock, jobSupply, scenario))),
                jobSupply.handedIn());
    }

    private static Optional<JobSupply.Order> order(MockControl mock, JobSupply jobSupply, String scenario) {
        return mock.offers(scenario)
                ? Optional.of(new JobSupply.Order(jobSupply.usual().query(), Map.of(SCENARIO_HEADER, scenario)))
                : Optional.empty();
    }

    private static List<String> byMeans(RuleCatalogue catalogue, JobSupply jobSupply, Keys keys, boolean mock) {
        return catalogue.profiles().stream()
                .map(Profile::name)
                .filter(profile -> switch (profile) {
                    case "submit", "create" -> jobSupply.maxJobs() > 0;
                    case "credits" -> jobSupply.creditsPerCompany().isPresent();
                    case "isolation" -> keys.second().isPresent();
                    case "failure" ->
                        jobSupply.failing().isPresent() || jobSupply.given().containsKey(JobState.FAILED);
                    case "repeatable", "worker" -> mock;
                    default -> true;
                })
                .toList();
    }
}
