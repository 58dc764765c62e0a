package dev.bandstand.mock.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.spec.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The JSON Schema of scenario files. */
final class ScenarioSchema {

    private final JsonNode document;
    private final Schema schema;

    ScenarioSchema() {
        try (@Nullable InputStream in = ScenarioSchema.class.getResourceAsStream("/scenario.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("The schema of scenarios is missing from this build.");
            }
            this.document = JsonCodec.MAPPER.readTree(in);
            this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(document);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    List<Violation> violations(JsonNode scenario) {
        return schema.validate(scenario).stream().map(this::violation).toList();
    }

    private Violation violation(Error error) {
        List<String> place = new ArrayList<>();
        for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
            place.add(error.getInstanceLocation().getElement(i).toString());
        }
        return switch (error.getKeyword()) {
            case "additionalProperties" -> {
                place.add(error.getProperty());
                yield new Violation(place, unknown(error));
            }
            case "pattern" ->
                new Violation(place, error.getInstanceNode() + " is not a duration, such as 250ms or 1.5s");
            default -> new Violation(place, error.getMessage());
        };
    }

    private String unknown(Error error) {
        String keyword = error.getSchemaLocation().getFragment().toString();
        List<String> known = new ArrayList<>();
        document.at(keyword.replace("additionalProperties", "properties"))
                .fieldNames()
                .forEachRemaining(known::add);
        return "there is no such member" + Nearest.hint(error.getProperty(), known);
    }

    /**
     * Something that is wrong.
     *
     * @param place the members that lead to it
     */
    record Violation(List<String> place, String reason) {

        String sentence() {
            String where = place.isEmpty() ? "the scenario" : String.join(".", place);
            return where + ": " + reason + (reason.endsWith("?") ? "" : ".");
        }

        /** Its place as JSON pointers: itself, then the members around it. */
        Stream<String> pointers() {
            return Stream.iterate(place.size(), depth -> depth >= 0, depth -> depth - 1)
                    .map(depth -> place.subList(0, depth))
                    .map(names -> names.isEmpty() ? "" : "/" + String.join("/", names));
        }
    }
}
