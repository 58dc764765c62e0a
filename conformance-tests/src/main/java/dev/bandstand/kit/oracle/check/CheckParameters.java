package dev.bandstand.kit.oracle.check;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.bandstand.kit.dialect.Dialect;
import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.spec.Nearest;
import dev.bandstand.spec.RuleCheck;
import dev.bandstand.spec.contract.OpenApi;
import dev.bandstand.spec.contract.OperationKind;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The parameters of one check, in the words of a contract. Each is read; one that no check reads is a mistake. */
public final class CheckParameters {

    private final RuleCheck written;
    private final Dialect dialect;
    private final OpenApi document;
    private final Set<String> read = new HashSet<>();

    public CheckParameters(RuleCheck written, Dialect dialect, OpenApi document) {
        this.written = written;
        this.dialect = dialect;
        this.document = document;
    }

    /** The document of the contract. */
    public OpenApi document() {
        return document;
    }

    /** The start of every path that tells the state of a job, up to the job's id. */
    public String pathToJobs() {
        return document.all().stream()
                .filter(operation -> dialect.act(operation.id()) == OperationKind.OBSERVE)
                .map(OpenApi.Operation::template)
                .map(template -> template.substring(0, template.indexOf('{')))
                .findFirst()
                .orElseThrow(() -> mistake("needs an operation that tells the state of a job"));
    }

    /** The kinds of operations in {@code of}. */
    public Set<OperationKind> kinds() {
        return texts("of").stream().map(this::kind).collect(toUnmodifiableSet());
    }

    /** The one kind of operation in {@code of}. */
    public OperationKind kind() {
        return kind(text("of"));
    }

    /** States by the words of the contract. */
    public Set<JobState> states(String name) {
        return texts(name).stream().map(this::toState).collect(toUnmodifiableSet());
    }

    /** One state. */
    public JobState state(String name) {
        return toState(text(name));
    }

    /** HTTP status codes. */
    public Set<Integer> statuses() {
        return texts("status").stream().map(this::status).collect(toUnmodifiableSet());
    }

    /** One text. */
    public String text(String name) {
        List<String> texts = texts(name);
        if (texts.size() != 1) {
            throw mistake("takes one value of \"%s\"".formatted(name));
        }
        return texts.getFirst();
    }

    /** One or more texts. */
    public List<String> texts(String name) {
        read.add(name);
        List<String> texts = written.parameters().getOrDefault(name, List.of());
        if (texts.isEmpty()) {
            throw mistake("needs \"%s\"".formatted(name));
        }
        return texts;
    }

    /**
     * Ends the reading.
     *
     * @throws IllegalArgumentException when there is a parameter that the check did not read
     */
    public void refuseOthers() {
        written.parameters().keySet().stream()
                .filter(name -> !read.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw mistake("knows no \"%s\"%s".formatted(name, Nearest.hint(name, read)));
                });
    }

    private OperationKind kind(String word) {
        return Arrays.stream(OperationKind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> mistake("knows no kind of operation \"%s\"".formatted(word)));
    }

    private JobState toState(String word) {
        return dialect.state(word)
                .orElseThrow(() -> mistake("names the state \"%s\", which the contract does not have".formatted(word)));
    }

    private int status(String code) {
        if (!code.matches("[1-5][0-9]{2}")) {
            throw mistake("takes status codes, but \"%s\" is none".formatted(code));
        }
        return Integer.parseInt(code);
    }

    private IllegalArgumentException mistake(String sentence) {
        return new IllegalArgumentException("the check \"%s\" %s".formatted(written.name(), sentence));
    }
}
