package dev.bandstand.spec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.bandstand.spec.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A published JSON Schema that a YAML file is held against. */
public final class SchemaFile {

    private final JsonNode document;
    private final Schema schema;

    /** @param resource the schema, such as {@code /job.schema.json} */
    public SchemaFile(String resource) {
        try (@Nullable InputStream in = SchemaFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The schema %s is missing from this build.".formatted(resource));
            }
            this.document = new ObjectMapper().readTree(in);
            this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(document);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Returns the faults of a file, one for each place. */
    public List<ContractFault> faults(LocatedYaml file) {
        List<ContractFault> faults = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (Error error : schema.validate(file.tree())) {
            String place = place(error);
            if (!places.contains(place) && !List.of("oneOf", "anyOf").contains(error.getKeyword())) {
                places.add(place);
                faults.add(new ContractFault(file.lines().file(), file.lines().of(place), name(place) + reason(error)));
            }
        }
        return faults;
    }

    private static String place(Error error) {
        StringBuilder pointer = new StringBuilder();
        for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
            pointer.append('/')
                    .append(escaped(String.valueOf(error.getInstanceLocation().getElement(i))));
        }
        if (error.getKeyword().equals("additionalProperties")) {
            pointer.append('/').append(escaped(error.getProperty()));
        }
        return pointer.toString();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String name(String place) {
        return place.isEmpty() ? "" : Lines.spoken(place) + ": ";
    }

    private String reason(Error error) {
        JsonNode limit = error.getSchemaNode();
        String found =
                error.getInstanceNode() == null ? "" : error.getInstanceNode().asText();
        return switch (error.getKeyword()) {
            case "additionalProperties" -> "there is no such member" + meant(error.getProperty(), known(error));
            case "required" -> "the member %s is missing".formatted(error.getProperty());
            case "type" -> "it must be %s, not %s".formatted(types(limit), error.getInstanceNode());
            case "enum" -> {
                List<String> words = words(limit);
                yield "\"%s\" is not one of %s%s".formatted(found, String.join(", ", words), meant(found, words));
            }
            case "pattern" -> "\"%s\" is not written as it must be: %s".formatted(found, described(error));
            default -> String.valueOf(error.getMessage());
        };
    }

    /** The description of the schema whose pattern was missed. */
    private String described(Error error) {
        String keyword = error.getSchemaLocation().getFragment().toString();
        String owner = keyword.substring(0, Math.max(0, keyword.lastIndexOf('/')));
        String text = document.at(owner).path("description").asText("");
        return text.isEmpty() ? "it must match " + error.getSchemaNode().asText() : text.replaceAll("\\.$", "");
    }

    private List<String> known(Error error) {
        String keyword = error.getSchemaLocation().getFragment().toString();
        List<String> known = new ArrayList<>();
        document.at(keyword.replace("additionalProperties", "properties"))
                .fieldNames()
                .forEachRemaining(known::add);
        return known;
    }

    private static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(word.asText()));
        return words;
    }

    private static String types(JsonNode type) {
        return type.isArray() ? words(type).stream().collect(Collectors.joining(" or ")) : type.asText();
    }

    private static String meant(String written, List<String> known) {
        return Nearest.hint(written, known);
    }
}
