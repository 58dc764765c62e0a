package dev.bandstand.spec.draft;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.spec.contract.OpenApi;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.Schemas;
import dev.bandstand.spec.contract.life.StateMeaning;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An operation that may be the one which tells the state of a job.
 *
 * @param status where its answer tells the state
 * @param weight the higher the more it looks like a job
 */
record DraftChoice(Operation observe, DraftStatus status, int weight) {

    private static final Pattern JOB = Pattern.compile(
            ".*(job|run|task|operation|execution|export|import|transcript|prediction|batch|build|crawl|render|conversion|training|workflow|restore|backup|deployment|analys[ei]s|request)(e?s)?");

    /** Every operation that reads something with a state by its id; those that look most like jobs first. */
    static List<DraftChoice> all(OpenApi document) {
        Schemas schemas = new Schemas(document);
        return document.all().stream()
                .filter(each ->
                        each.method().equals("GET") && DraftPaths.plain(each).endsWith("}"))
                .flatMap(each -> DraftStatus.of(schemas, each.responseSchema(200))
                        .map(at -> new DraftChoice(each, at, weight(document, schemas, each, at)))
                        .stream())
                .sorted(Comparator.comparingInt(each -> -each.weight()))
                .toList();
    }

    /** The one that looks most like a job. */
    static Optional<DraftChoice> best(OpenApi document) {
        return all(document).stream().findFirst();
    }

    private static int weight(OpenApi document, Schemas schemas, Operation observe, DraftStatus status) {
        JsonNode schema = observe.responseSchema(200);
        int words = schemas.words(schema, status.at()).isEmpty() ? 0 : 4;
        int done = status.done().isPresent() ? 3 : 0;
        String collection = DraftPaths.collection(observe);
        boolean created = document.all().stream()
                .anyMatch(each ->
                        each.method().equals("POST") && DraftPaths.plain(each).equals(collection));
        long commands = document.all().stream()
                .filter(each -> DraftPaths.isBelow(each, observe))
                .count();
        boolean named = JOB.matcher(
                        collection.substring(collection.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT))
                .matches();
        return words
                + done
                + lifeOf(DraftStates.told(schemas, schema, status.at()))
                + (created ? 3 : 0)
                + (named ? 2 : 0)
                + (int) Math.min(2, commands - 1);
    }

    /** Words of work that ends tell of a job; those for something that is on or off do not. */
    private static int lifeOf(List<String> words) {
        Set<StateMeaning> known = EnumSet.noneOf(StateMeaning.class);
        words.forEach(word -> DraftWords.known(word).ifPresent(known::add));
        return (known.contains(StateMeaning.COMPLETED) ? 3 : 0) + (known.contains(StateMeaning.FAILED) ? 3 : 0);
    }
}
