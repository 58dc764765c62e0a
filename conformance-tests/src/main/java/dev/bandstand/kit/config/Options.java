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
 * @param http how the target is reached, and the limits of an exchange
 * @param headers what goes with every call beside the headers of the contract
 * @param clock true if the clock of a mock is stepped when the target is one
 * @param claims the profiles named; none where they follow from the job supply
 * @param rules the ids, or beginnings of ids, of the rules to judge; none for all
 * @param strict true if a broken SHOULD fails the run
 * @param challenge the text that the receiver of the report asked for
 * @param settings every setting that was made and has a say in what is judged, by its label
 * @param deadline how long the whole run may take
 * @param leftovers what becomes of the jobs of the run at its end
 * @param generous true if limits that the user did not set may be left aside, as they are for a mock
 */
public record Options(
        URI target,
        String contract,
        HttpSettings http,
        ExtraHeaders headers,
        boolean clock,
        List<String> claims,
        List<String> rules,
        JobSupply jobSupply,
        WaitLimits waitLimits,
        Optional<Duration> deadline,
        Leftovers leftovers,
        boolean generous,
        OptionalInt seed,
        boolean shuffled,
        boolean strict,
        int parallel,
        Optional<Path> report,
        Optional<Path> bundle,
        Optional<Path> signKey,
        Optional<Path> waivers,
        Optional<String> challenge,
        Map<String, String> settings) {

    /** Settings of the report; a run that is repeated does not write one again. */
    private static final Set<Key> OF_THE_REPORT =
            Set.of(Key.REPORT, Key.BUNDLE, Key.SIGN_KEY, Key.CHALLENGE, Key.HEADER, Key.HEADER_FILE);

    private static final int MOST_THREADS = 64;
    private static final List<String> LEFTOVERS = List.of("delete", "cancel", "none");

    public Options {
        claims = List.copyOf(claims);
        rules = List.copyOf(rules);
        settings = new LinkedHashMap<>(settings);
    }

    /** Every setting that was made and has a say in what is judged, by its label, in the order of the keys. */
    @Override
    public Map<String, String> settings() {
        return new LinkedHashMap<>(settings);
    }

    /** The treatment of a run's jobs at its end. */
    public enum Leftovers {
        DELETE,
        CANCEL,
        NONE
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
                settings.address(Key.TARGET),
                settings.required(Key.CONTRACT),
                http(settings, environment),
                new HeaderSettings(environment).of(settings),
                settings.oneOf(Key.CLOCK, List.of("auto", "none")).equals("auto"),
                settings.list(Key.CLAIM),
                settings.list(Key.RULES),
                jobSupply(settings),
                new WaitLimits(
                        settings.duration(Key.SETTLE), settings.duration(Key.POLL), settings.duration(Key.QUIET)),
                settings.text(Key.DEADLINE).map(set -> settings.duration(Key.DEADLINE)),
                Leftovers.valueOf(settings.oneOf(Key.CLEAN_UP, LEFTOVERS).toUpperCase(Locale.ROOT)),
                settings.isStandard(Key.MAX_JOBS),
                settings.number(Key.SEED),
                settings.oneOf(Key.ORDER, List.of("file", "random")).equals("random"),
                settings.oneOf(Key.STRICT, List.of("false", "true")).equals("true"),
                settings.number(Key.PARALLEL, 1, MOST_THREADS).orElse(1),
                settings.path(Key.REPORT),
                settings.path(Key.BUNDLE),
                settings.path(Key.SIGN_KEY),
                settings.path(Key.WAIVERS),
                settings.text(Key.CHALLENGE),
                settings.made(OF_THE_REPORT));
    }

    /** The same run with another job supply. */
    public Options with(JobSupply other) {
        return with(target, http, other);
    }

    /** The same run at another target. */
    public Options at(URI other, HttpSettings way) {
        return with(other, way, jobSupply);
    }

    private Options with(URI address, HttpSettings way, JobSupply supply) {
        return new Options(
                address,
                contract,
                way,
                headers,
                clock,
                claims,
                rules,
                supply,
                waitLimits,
                deadline,
                leftovers,
                generous,
                seed,
                shuffled,
                strict,
                parallel,
                report,
                bundle,
                signKey,
                waivers,
                challenge,
                settings);
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
