package dev.bandstand.kit.config;

import dev.bandstand.kit.job.JobSupply;
import dev.bandstand.kit.job.WaitLimits;
import dev.bandstand.kit.target.ExtraHeaders;
import dev.bandstand.kit.target.HttpSettings;
import dev.bandstand.kit.target.Proxies;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The options of a run.
 *
 * @param settings every setting that was made and has a say in what is judged, by its label
 */
public record Options(
        Target target,
        String contract,
        Judging judging,
        JobSupply jobSupply,
        Limits limits,
        Play play,
        Output output,
        Map<String, String> settings) {

    /** Settings of the report; a run that is repeated does not write one again. */
    private static final Set<Key> OF_THE_REPORT =
            Set.of(Key.REPORT, Key.BUNDLE, Key.SIGN_KEY, Key.CHALLENGE, Key.HEADER, Key.HEADER_FILE);

    private static final int MOST_THREADS = 64;
    private static final List<String> LEFTOVERS = List.of("delete", "cancel", "none");

    /**
     * The target of a run, and the way to it.
     *
     * @param http how it is reached, and the limits of an exchange
     * @param headers what goes with every call beside the headers of the contract
     * @param stepsClock true if the clock of a mock is stepped when the target is one
     */
    public record Target(URI address, HttpSettings http, ExtraHeaders headers, boolean stepsClock) {

        Target at(URI other, HttpSettings way) {
            return new Target(other, way, headers, stepsClock);
        }
    }

    /**
     * The rules that a run judges, and how strictly.
     *
     * @param claims the profiles named; none where they follow from the job supply
     * @param rules the ids, or beginnings of ids, of the rules to judge; none for all
     * @param strict true if a broken SHOULD fails the run
     * @param waivers the file with the findings that are accepted
     */
    public record Judging(List<String> claims, List<String> rules, boolean strict, Optional<Path> waivers) {

        public Judging {
            claims = List.copyOf(claims);
            rules = List.copyOf(rules);
        }
    }

    /**
     * The limits of a run beside those of its job supply.
     *
     * @param deadline how long the whole run may take
     * @param generous true if limits that the user did not set may be left aside, as they are for a mock
     */
    public record Limits(WaitLimits waits, Optional<Duration> deadline, boolean generous) {}

    /**
     * The way in which the scenarios of a run are played.
     *
     * @param shuffled true for a random order
     * @param parallel how many scenarios go on at the same time
     * @param leftovers what becomes of the jobs of the run at its end
     */
    public record Play(OptionalInt seed, boolean shuffled, int parallel, Leftovers leftovers) {}

    /**
     * The files that a run writes.
     *
     * @param report the folder of the report
     * @param bundle the folder of the report with all that is needed to verify it
     * @param signKey the private key that signs the bundle
     * @param challenge the text that the receiver of the report asked for
     */
    public record Output(
            Optional<Path> report, Optional<Path> bundle, Optional<Path> signKey, Optional<String> challenge) {}

    /** The treatment of a run's jobs at its end. */
    public enum Leftovers {
        DELETE,
        CANCEL,
        NONE
    }

    public Options {
        settings = new LinkedHashMap<>(settings);
    }

    /** Every setting that was made and has a say in what is judged, by its label, in the order of the keys. */
    @Override
    public Map<String, String> settings() {
        return new LinkedHashMap<>(settings);
    }

    /**
     * Reads the settings, without proxies and variables of an environment.
     *
     * @throws UsageError when one of them makes no sense
     */
    public static Options of(Configuration settings) {
        return of(settings, Map.of());
    }

    /**
     * Reads the settings.
     *
     * @param environment holds the proxies, and the variables that headers speak of
     * @throws UsageError when one of them makes no sense
     */
    public static Options of(Configuration settings, Map<String, String> environment) {
        return new Options(
                new Target(
                        settings.address(Key.TARGET),
                        http(settings, environment),
                        new HeaderSettings(environment).of(settings),
                        settings.oneOf(Key.CLOCK, List.of("auto", "none")).equals("auto")),
                settings.required(Key.CONTRACT),
                new Judging(
                        settings.list(Key.CLAIM),
                        settings.list(Key.RULES),
                        settings.oneOf(Key.STRICT, List.of("false", "true")).equals("true"),
                        settings.path(Key.WAIVERS)),
                jobSupply(settings),
                new Limits(
                        new WaitLimits(
                                settings.duration(Key.SETTLE),
                                settings.duration(Key.POLL),
                                settings.duration(Key.QUIET)),
                        settings.text(Key.DEADLINE).map(set -> settings.duration(Key.DEADLINE)),
                        settings.isStandard(Key.MAX_JOBS)),
                new Play(
                        settings.number(Key.SEED),
                        settings.oneOf(Key.ORDER, List.of("file", "random")).equals("random"),
                        settings.number(Key.PARALLEL, 1, MOST_THREADS).orElse(1),
                        Leftovers.valueOf(
                                settings.oneOf(Key.CLEAN_UP, LEFTOVERS).toUpperCase(Locale.ROOT))),
                new Output(
                        settings.path(Key.REPORT),
                        settings.path(Key.BUNDLE),
                        settings.path(Key.SIGN_KEY),
                        settings.text(Key.CHALLENGE)),
                settings.made(OF_THE_REPORT));
    }

    /** The same run with another job supply. */
    public Options with(JobSupply other) {
        return new Options(target, contract, judging, other, limits, play, output, settings);
    }

    /** The same run at another target. */
    public Options at(URI other, HttpSettings way) {
        return new Options(target.at(other, way), contract, judging, jobSupply, limits, play, output, settings);
    }

    private static HttpSettings http(Configuration settings, Map<String, String> environment) {
        try {
            return new HttpSettings(
                    settings.duration(Key.ANSWER),
                    settings.bytes(Key.MAX_ANSWER),
                    settings.path(Key.CA).map(TrustedAuthorities::in),
                    Proxies.of(environment));
        } catch (IllegalArgumentException e) {
            throw new UsageError(e.getMessage());
        }
    }

    private static JobSupply jobSupply(Configuration settings) {
        return new JobSupply(
                settings.number(Key.MAX_JOBS).orElse(0),
                settings.number(Key.MAX_CREDITS),
                settings.number(Key.CREDITS_PER_COMPANY),
                order(settings.required(Key.QUERY)),
                settings.text(Key.FAILING_QUERY).map(Options::order),
                given(settings.list(Key.GIVEN)));
    }

    private static JobSupply.Order order(String query) {
        return new JobSupply.Order(query, Map.of());
    }

    private static Map<String, String> given(List<String> pairs) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals < 1 || equals == pair.length() - 1) {
                throw new UsageError(
                        "given is \"%s\", but must be a state and an id, such as completed=ID.".formatted(pair));
            }
            given.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return given;
    }
}
