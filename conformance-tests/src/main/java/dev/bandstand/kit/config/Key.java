package dev.bandstand.kit.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be set. Each key has one name: {@code max-jobs} in the file, {@code --max-jobs} on the command line,
 * {@code BANDSTAND_MAX_JOBS} in the environment.
 */
public enum Key {
    TARGET(null, "Base URL of the server to judge"),
    CONTRACT("openfunnel-tam", "The contract to judge it by"),
    KEY_FILE(null, "File with the API key of the jobs' owner (or set BANDSTAND_API_KEY)"),
    SECOND_KEY_FILE(null, "File with another API key (or set BANDSTAND_SECOND_API_KEY)"),
    CLAIM(null, "Profiles to hold the target to, by comma; without it those that there are means for"),
    RULES(null, "Judge only these rules, by comma: ids, or the beginnings of ids such as TAM-PAUS"),
    GIVEN(null, "Jobs handed in, by comma: completed=ID, failed=ID, ..."),
    MAX_JOBS("20", "How many jobs may be submitted; 0 forbids it"),
    MAX_CREDITS(null, "How many credits the submitted jobs may cost"),
    CREDITS_PER_COMPANY(null, "What a company costs; needed to judge the profile credits"),
    QUERY("cloud observability and monitoring tools", "What is submitted"),
    FAILING_QUERY(null, "What is submitted to get a job that fails; needed for the profile failure"),
    SETTLE("10m", "How long a job may show no change before a wait is given up"),
    POLL("5s", "The most time between two reads of one wait"),
    QUIET("10s", "How long a paused job is left alone to see that it rests"),
    ANSWER("10s", "How long an answer is waited for"),
    CLOCK("auto", "auto: step the clock of a Bandstand mock when the target is one; none: real time only"),
    STRICT("false", "true: a broken SHOULD fails the run; false: it is a warning"),
    SEED(null, "Number that makes a run repeatable; drawn and printed when left out"),
    ORDER("file", "file: the order that needs the fewest jobs; random: shuffled by the seed"),
    PARALLEL("1", "How many scenarios go on at the same time"),
    REPORT(null, "Folder for report.json and what is made from it"),
    BUNDLE(null, "Folder for a report that others can verify, with its sums"),
    SIGN_KEY(null, "PEM file with an Ed25519 private key that signs the bundle"),
    CHALLENGE(null, "A text that the receiver of the report asked for; it is recorded and signed with it"),
    WAIVERS(null, "YAML file of failures that are known and answered for");

    private final @Nullable String standard;
    private final String meaning;

    Key(@Nullable String standard, String meaning) {
        this.standard = standard;
        this.meaning = meaning;
    }

    /** How the file and the command line call it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How the environment calls it. */
    public String variable() {
        return "BANDSTAND_" + name();
    }

    /** What it means, for people. */
    public String meaning() {
        return meaning;
    }

    /** What holds when nobody sets it. */
    public Optional<String> standard() {
        return Optional.ofNullable(standard);
    }

    static Optional<Key> labelled(String label) {
        return Arrays.stream(values()).filter(key -> key.label().equals(label)).findFirst();
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(Key::label).toList();
    }
}
