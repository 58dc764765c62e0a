package dev.bandstand.spec.draft;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.spec.contract.Schemas;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A guess at the members of an answer that tell the state of a job.
 *
 * @param at the pointer of the member that has a word for it, or of the one that says if the work is done
 * @param done the members beside it, where it says only that
 */
record DraftStatus(String at, Optional<Done> done) {

    /** A state may stand in an envelope and in a part of that. */
    private static final int DEEPEST = 3;

    private static final List<String> NAMES =
            List.of("status", "state", "phase", "jobstatus", "jobstate", "runstatus", "statetype");

    /** Other names, where the member has an enum. */
    private static final Pattern LIKE_STATUS =
            Pattern.compile("(?i)(?!desired|requested|target).*(status|state|phase)");

    /** Parts of an answer that tell of an error, whose status is not that of the job. */
    private static final String ERROR = "error|failure|fault|problem|exception";

    private static final Pattern DONE = Pattern.compile("(is)?(done|finished|completed?|ready)");

    /**
     * The members beside one that says if the work is done; each by its pointer.
     *
     * @param error has a value when the work failed
     * @param code a number in it that tells why
     * @param good is true when the work succeeded
     * @param result has a value when the work succeeded
     */
    record Done(
            String done,
            Optional<String> error,
            Optional<String> code,
            Optional<String> good,
            Optional<String> result) {

        /** The code of a cancelled operation in gRPC, which long-running operations follow. */
        private static final String CANCELLED = "1";

        /** The values of members in each state, in the order in which they are tried. */
        Map<String, String> states(boolean cancels) {
            Map<String, String> states = new LinkedHashMap<>();
            states.put("running", members("false", "$none", "", "$none"));
            if (cancels) {
                code.ifPresent(at -> states.put("cancelled", "%s: true, %s: %s".formatted(done, at, CANCELLED)));
            }
            if (error.isPresent() || good.isPresent()) {
                states.put("failed", members("true", "$any", "false", "$none"));
            }
            states.put("succeeded", members("true", "$none", "true", result.isPresent() ? "$any" : ""));
            return states;
        }

        private String members(String over, String failure, String success, String outcome) {
            StringBuilder text = new StringBuilder(done + ": " + over);
            error.ifPresent(at -> text.append(", %s: %s".formatted(at, failure)));
            good.filter(at -> !success.isEmpty()).ifPresent(at -> text.append(", %s: %s".formatted(at, success)));
            result.filter(at -> !outcome.isEmpty()).ifPresent(at -> text.append(", %s: %s".formatted(at, outcome)));
            return text.toString();
        }
    }

    /** Empty where nothing looks like a state. A word near the top goes before a member that says done, and that before others. */
    static Optional<DraftStatus> of(Schemas schemas, JsonNode schema) {
        return named(schemas, schema, 1)
                .or(() -> done(schemas, schema))
                .or(() -> named(schemas, schema, DEEPEST))
                .or(() -> parents(schemas, schema, DEEPEST - 1)
                        .flatMap(parent -> schemas.members(schema, parent).stream()
                                .filter(name -> LIKE_STATUS.matcher(name).matches())
                                .map(name -> parent + "/" + name))
                        .filter(at -> schemas.words(schema, at).size() > 1)
                        .findFirst()
                        .map(at -> new DraftStatus(at, Optional.empty())));
    }

    private static Optional<DraftStatus> named(Schemas schemas, JsonNode schema, int deepest) {
        return parents(schemas, schema, deepest)
                .flatMap(parent -> schemas.members(schema, parent).stream()
                        .filter(name -> NAMES.contains(DraftWords.plain(name)))
                        .sorted(Comparator.comparingInt(name -> NAMES.indexOf(DraftWords.plain(name))))
                        .map(name -> parent + "/" + name))
                .filter(at -> schemas.types(schema, at).contains("string")
                        || !schemas.words(schema, at).isEmpty())
                .findFirst()
                .map(at -> new DraftStatus(at, Optional.empty()));
    }

    private static Optional<DraftStatus> done(Schemas schemas, JsonNode schema) {
        return parents(schemas, schema, DEEPEST - 1)
                .flatMap(parent -> beside(schemas, schema, parent, DONE.pattern(), "boolean").stream()
                        .map(at -> new DraftStatus(at, Optional.of(done(schemas, schema, parent, at)))))
                .findFirst();
    }

    private static Done done(Schemas schemas, JsonNode schema, String parent, String at) {
        Optional<String> error = beside(schemas, schema, parent, ERROR, "object")
                .or(() -> beside(schemas, schema, parent, ERROR, "string"));
        Optional<String> code = error.map(member -> member + "/code")
                .filter(member -> schemas.types(schema, member).contains("integer"));
        return new Done(
                at,
                error,
                code,
                beside(schemas, schema, parent, "success(ful)?|succeeded|ok", "boolean"),
                beside(schemas, schema, parent, "response|results?|output", "object"));
    }

    private static Optional<String> beside(Schemas schemas, JsonNode schema, String parent, String names, String type) {
        return schemas.members(schema, parent).stream()
                .filter(name -> DraftWords.plain(name).matches(names))
                .map(name -> parent + "/" + name)
                .filter(at -> schemas.types(schema, at).contains(type))
                .findFirst();
    }

    /** The pointers of the parts of an answer, from the whole on. */
    private static Stream<String> parents(Schemas schemas, JsonNode schema, int deepest) {
        return Stream.iterate(
                        List.of(""),
                        parents -> parents.stream()
                                .flatMap(parent -> schemas.members(schema, parent).stream()
                                        .filter(name -> !DraftWords.plain(name).matches(".*(%s)".formatted(ERROR)))
                                        .map(name -> parent + "/" + name))
                                .toList())
                .limit(deepest)
                .flatMap(List::stream);
    }
}
