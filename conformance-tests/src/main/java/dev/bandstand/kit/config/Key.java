package dev.bandstand.kit.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The settings, in the order in which help shows them. Each key has one name: {@code max-jobs} in the file,
 * {@code --max-jobs} on the command line, {@code BANDSTAND_MAX_JOBS} in the environment.
 */
public enum Key {
    TARGET(Group.JUDGED, Kind.of("URL"), null, "Base URL of the server to judge"),
    CONTRACT(
            Group.JUDGED,
            Kind.of("NAME|DIR"),
            "openfunnel-tam",
            "The contract to judge it by: its name, or its folder"),
    CLAIM(
            Group.JUDGED,
            Kind.words("PROFILE"),
            null,
            "Profiles to hold the target to; without it those that there are means for"),
    RULES(
            Group.JUDGED,
            Kind.words("ID"),
            null,
            "Judge only these rules: ids, or the beginnings of ids such as TAM-PAUS"),
    STRICT(Group.JUDGED, Kind.flag(), "false", "true: a broken SHOULD fails the run; false: it is a warning"),
    WAIVERS(Group.JUDGED, Kind.of("FILE"), null, "YAML file of failures that are known and answered for"),

    KEY_FILE(
            Group.REACHED,
            Kind.of("FILE"),
            null,
            "File with the API key of the jobs' owner (or set BANDSTAND_API_KEY)"),
    SECOND_KEY_FILE(
            Group.REACHED, Kind.of("FILE"), null, "File with another API key (or set BANDSTAND_SECOND_API_KEY)"),
    HEADER(
            Group.REACHED,
            Kind.lines("NAME: VALUE"),
            null,
            "Header to send with every call; $${NAME} in it stands for an environment variable and stays secret"),
    HEADER_FILE(Group.REACHED, Kind.of("FILE"), null, "File of such headers, one a line, all of them secret"),
    CA(Group.REACHED, Kind.of("FILE"), null, "PEM file of certificate authorities to trust besides those of the JVM"),

    MAX_JOBS(Group.COST, Kind.of("N"), "30", "How many jobs may be submitted; 0 forbids it; 100 for a contract folder"),
    MAX_CREDITS(Group.COST, Kind.of("N"), null, "How many credits the submitted jobs may cost"),
    CREDITS_PER_COMPANY(Group.COST, Kind.of("N"), null, "What a company costs; needed to judge the profile credits"),
    QUERY(Group.COST, Kind.of("TEXT"), "cloud observability and monitoring tools", "What is submitted"),
    FAILING_QUERY(
            Group.COST,
            Kind.of("TEXT"),
            null,
            "What is submitted to get a job that fails; needed for the profile failure"),
    GIVEN(Group.COST, Kind.words("STATE=ID"), null, "Jobs handed in: completed=ID, failed=ID, ..."),
    CLEAN_UP(
            Group.COST,
            Kind.of("WHAT"),
            "delete",
            "At the end, of the jobs of the run: delete: cancel and, where the contract can, delete them;"
                    + " cancel: only cancel; none: leave them"),

    DEADLINE(Group.TIME, Kind.of("TIME"), null, "How long the whole run may take, without cleaning up"),
    SETTLE(Group.TIME, Kind.of("TIME"), "10m", "How long a job may show no change before a wait is given up"),
    POLL(Group.TIME, Kind.of("TIME"), "5s", "The most time between two reads of one wait"),
    QUIET(Group.TIME, Kind.of("TIME"), "10s", "How long a paused job is left alone to see that it rests"),
    ANSWER(Group.TIME, Kind.of("TIME"), "10s", "How long an exchange may take from its first byte to its last"),
    MAX_ANSWER(Group.TIME, Kind.of("SIZE"), "16MB", "How large the body of an answer may be, after decompression"),

    CLOCK(
            Group.RUN,
            Kind.of("WHICH"),
            "auto",
            "auto: step the clock of a Bandstand mock when the target is one; none: real time only"),
    SEED(Group.RUN, Kind.of("N"), null, "Number that makes a run repeatable; drawn and printed when left out"),
    ORDER(
            Group.RUN,
            Kind.of("WHICH"),
            "file",
            "file: the order that needs the fewest jobs; random: shuffled by the seed"),
    PARALLEL(Group.RUN, Kind.of("N"), "1", "How many scenarios go on at the same time"),

    REPORT(Group.WRITTEN, Kind.of("DIR"), null, "Folder for report.json and what is made from it"),
    BUNDLE(Group.WRITTEN, Kind.of("DIR"), null, "Folder for a report that others can verify, with its sums"),
    SIGN_KEY(Group.WRITTEN, Kind.of("FILE"), null, "PEM file with an Ed25519 private key that signs the bundle"),
    CHALLENGE(
            Group.WRITTEN,
            Kind.of("TEXT"),
            null,
            "A text that the receiver of the report asked for; it is recorded and signed with it");

    private final Group group;
    private final String placeholder;
    private final String separator;
    private final String pair;
    private final @Nullable String standard;
    private final String meaning;

    Key(Group group, Kind kind, @Nullable String standard, String meaning) {
        this.group = group;
        this.placeholder = kind.placeholder();
        this.separator = kind.separator();
        this.pair = kind.pair();
        this.standard = standard;
        this.meaning = meaning;
    }

    /** The groups of settings in help. */
    public enum Group {
        JUDGED("What is judged"),
        REACHED("How it is reached"),
        COST("Jobs and what they cost"),
        TIME("Limits of time and size"),
        RUN("How the run goes on"),
        WRITTEN("What is written");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        /** The title above its keys in help. */
        public String title() {
            return title;
        }

        /** Its keys. */
        public List<Key> keys() {
            return Stream.of(Key.values()).filter(key -> key.group == this).toList();
        }
    }

    /**
     * The form of a value.
     *
     * @param placeholder how help shows it
     * @param separator what stands between several values; empty where there is one
     * @param pair what stands between name and value where a file has a map
     */
    private record Kind(String placeholder, String separator, String pair) {

        static Kind of(String placeholder) {
            return new Kind(placeholder, "", "");
        }

        static Kind flag() {
            return new Kind("", "", "");
        }

        static Kind words(String placeholder) {
            return new Kind(placeholder, ",", "=");
        }

        static Kind lines(String placeholder) {
            return new Kind(placeholder, "\n", ": ");
        }
    }

    /** Its name in the file and on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its name in the environment. */
    public String variable() {
        return "BANDSTAND_" + name();
    }

    /** The meaning, in words for users. */
    public String meaning() {
        return meaning;
    }

    /** The placeholder of a value in help. */
    public String placeholder() {
        return placeholder;
    }

    /** Tells if it takes several values. */
    public boolean isList() {
        return !separator.isEmpty();
    }

    /** Tells if it is true or false, and true where it is named without a value. */
    public boolean isFlag() {
        return placeholder.isEmpty();
    }

    /** The separator of several values. */
    public String separator() {
        return separator;
    }

    String pair() {
        return pair;
    }

    /** The default value. */
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
