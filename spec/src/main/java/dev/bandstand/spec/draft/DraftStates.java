package dev.bandstand.spec.draft;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.contract.Schemas;
import dev.bandstand.spec.contract.life.StateMeaning;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The states of a draft.
 *
 * @param meanings their guessed meanings, in the order of the document
 * @param outcomes the member that tells the end of a job beside the one that tells its state; empty where one tells all
 */
record DraftStates(Map<String, StateMeaning> meanings, Optional<Outcomes> outcomes) {

    private static final Pattern QUOTED = Pattern.compile("`([A-Za-z][A-Za-z_ -]*)`");
    private static final Pattern OUTCOME = Pattern.compile("conclusion|result|outcome|(result|final)(state|status)");
    private static final Pattern OVER = Pattern.compile("(?i)terminated|ended|closed|stopped");

    /**
     * A member that tells how a job ended.
     *
     * @param member its pointer
     * @param over the word for the state of a job that is over
     * @param words its words, which are the ends of a job
     */
    record Outcomes(String member, String over, Set<String> words) {}

    /** The states that a read of a job tells; those of most APIs where the document names none. */
    static DraftStates of(Schemas schemas, DraftOperations operations) {
        Optional<DraftStatus.Done> done = operations.status().done();
        if (done.isPresent()) {
            Map<String, StateMeaning> meanings = new LinkedHashMap<>();
            done.get()
                    .states(operations.first(OperationKind.CANCEL).isPresent())
                    .keySet()
                    .forEach(word -> meanings.put(word, DraftWords.state(word)));
            return new DraftStates(meanings, Optional.empty());
        }
        return of(
                schemas,
                operations.observe().responseSchema(200),
                operations.status().at());
    }

    /** The words for states that a schema or its description tells; none where it tells less than two. */
    static List<String> told(Schemas schemas, JsonNode schema, String status) {
        List<String> found = new ArrayList<>(schemas.words(schema, status));
        if (found.isEmpty()) {
            schemas.at(schema, status)
                    .forEach(each -> QUOTED.matcher(each.path("description").asText())
                            .results()
                            .map(word -> word.group(1))
                            .filter(word -> !found.contains(word))
                            .forEach(found::add));
        }
        return found.size() < 2 ? List.of() : found;
    }

    private static DraftStates of(Schemas schemas, JsonNode schema, String status) {
        List<String> told = told(schemas, schema, status);
        List<String> found = told.isEmpty() ? List.of("queued", "running", "completed", "failed") : told;
        Map<String, StateMeaning> meanings = new LinkedHashMap<>();
        found.forEach(word -> meanings.put(word, DraftWords.state(word)));
        if (found.stream()
                        .filter(word -> meanings.get(word) == StateMeaning.COMPLETED)
                        .count()
                > 1) {
            meanings.replaceAll((word, meaning) -> word.equalsIgnoreCase("ready") ? StateMeaning.PENDING : meaning);
        }
        Optional<Outcomes> outcomes = outcomes(schemas, schema, status, meanings);
        outcomes.ifPresent(each -> {
            meanings.remove(each.over());
            each.words().forEach(word -> meanings.put(word, DraftWords.end(word)));
        });
        return new DraftStates(meanings, outcomes);
    }

    private static Optional<Outcomes> outcomes(
            Schemas schemas, JsonNode schema, String status, Map<String, StateMeaning> meanings) {
        if (meanings.values().containsAll(List.of(StateMeaning.COMPLETED, StateMeaning.FAILED))) {
            return Optional.empty();
        }
        String parent = status.substring(0, status.lastIndexOf('/'));
        return Stream.concat(
                        meanings.keySet().stream().filter(word -> meanings.get(word) == StateMeaning.COMPLETED),
                        meanings.keySet().stream()
                                .filter(word -> OVER.matcher(word).matches()))
                .findFirst()
                .flatMap(over -> schemas.members(schema, parent).stream()
                        .filter(name -> OUTCOME.matcher(DraftWords.plain(name)).matches())
                        .map(name -> parent + "/" + name)
                        .filter(at -> schemas.words(schema, at).size() > 1
                                && Collections.disjoint(schemas.words(schema, at), meanings.keySet()))
                        .findFirst()
                        .map(at -> new Outcomes(at, over, schemas.words(schema, at))));
    }

    /** The states with some meanings, in the order of the meanings. */
    List<String> words(StateMeaning... wanted) {
        return Stream.of(wanted)
                .flatMap(meaning -> meanings.entrySet().stream()
                        .filter(each -> each.getValue() == meaning)
                        .map(Map.Entry::getKey))
                .toList();
    }

    /** The first state with one of some meanings. */
    Optional<String> word(StateMeaning... wanted) {
        return words(wanted).stream().findFirst();
    }

    /** The state to which a cancel leads. */
    Optional<String> cancelled() {
        return word(StateMeaning.CANCELLING, StateMeaning.CANCELLED);
    }

    /** The state of a meaning whose word begins most like another: cancelled for cancelling, not stopped. */
    Optional<String> like(String word, StateMeaning meaning) {
        return words(meaning).stream().max(Comparator.comparingInt(each -> common(each, word)));
    }

    /** The end to which a state leads that is on the way to one that is not good. */
    Optional<String> failedFrom(String word) {
        return words(StateMeaning.EXPIRED, StateMeaning.FAILED).stream()
                .max(Comparator.comparingInt(each -> common(each, word)));
    }

    private static int common(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }
}
