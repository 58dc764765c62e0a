package dev.bandstand.mock.tam.deviation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.tam.pages.PageNames;
import java.util.Set;
import java.util.function.Predicate;

/** The content of the answer to a poll. */
final class PollBody {

    private static final Set<String> FINISHED = Set.of("completed", "failed", "cancelled");

    private PollBody() {}

    static String job(ObjectNode body) {
        return body.path("job_id").asText();
    }

    static Predicate<ObjectNode> status(String... words) {
        Set<String> wanted = Set.of(words);
        return body -> wanted.contains(body.path("status").asText());
    }

    static boolean finished(ObjectNode body) {
        return FINISHED.contains(body.path("status").asText());
    }

    static boolean unfinished(ObjectNode body) {
        return !finished(body);
    }

    static ArrayNode rows(ObjectNode body) {
        return body.withArray("rows");
    }

    static boolean firstPage(ObjectNode body) {
        return body.path("page").asText(PageNames.FIRST).equals(PageNames.FIRST);
    }

    static boolean lastPage(ObjectNode body) {
        return body.path("next_cursor").isNull();
    }

    static boolean hasManifest(ObjectNode body) {
        return body.path("manifest").isObject();
    }
}
