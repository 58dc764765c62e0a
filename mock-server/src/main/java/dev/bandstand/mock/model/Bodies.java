package dev.bandstand.mock.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.spec.body.BodyMembers;
import dev.bandstand.spec.body.SchemaExample;
import dev.bandstand.spec.body.Template;
import dev.bandstand.spec.contract.Answers;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.JobModel;
import dev.bandstand.spec.contract.Place;
import dev.bandstand.spec.contract.Schemas;
import dev.bandstand.spec.contract.StatusForm;
import dev.bandstand.spec.contract.SuccessAnswer;
import dev.bandstand.spec.contract.life.Counter;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes bodies about jobs: by the template of the contract, or by the examples of its schemas. */
final class Bodies {

    private final Schemas schemas;
    private final SchemaExample examples;
    private final String observe;
    private final JsonNode jobSchema;

    Bodies(Contract contract) {
        this.schemas = new Schemas(contract.openApi());
        this.examples = new SchemaExample(contract.openApi());
        this.observe = contract.observe().id();
        this.jobSchema = contract.observe()
                .responseSchema(Answers.successes(contract.job(), contract.observe()).stream()
                        .findFirst()
                        .orElse(200));
    }

    /**
     * A body about a job.
     *
     * @param schema what the answer must look like; missing when the contract gives it no schema
     * @param own the answer that the model has for the operation, if it has one
     * @return null for no body
     */
    @Nullable JsonNode job(JobValues values, JsonNode schema, @Nullable SuccessAnswer own) {
        boolean omit = values.job().model().omitUnset();
        if (own != null && own.body() != null) {
            return own.body().isNull() ? null : Template.render(own.body(), name -> value(values, name), omit);
        }
        if (schema.isMissingNode()) {
            return null;
        }
        JsonNode whole = whole(values, schema);
        return edited(schema.equals(jobSchema) ? whole : fitting(whole, schema, values), values);
    }

    private static JsonNode edited(JsonNode body, JobValues values) {
        return body instanceof ObjectNode object ? values.job().edit().applied(object) : body;
    }

    /** A value of a job, or of what is told about it: {@code job} is all of it. */
    private JsonNode value(JobValues values, String name) {
        if (!name.matches("job(/.*)?")) {
            return values.apply(name);
        }
        JsonNode told = edited(whole(values, jobSchema), values).at(name.substring("job".length()));
        return told.isMissingNode() ? JsonNodeFactory.instance.nullNode() : told;
    }

    /** The body of the answer that tells how a job stands; null for none. */
    @Nullable JsonNode observed(JobValues values) {
        SuccessAnswer own = values.job().model().answers().get(observe);
        return job(values, jobSchema, own == null ? null : own.in(values.state().status()));
    }

    /**
     * A job as an item of a list.
     *
     * @param schema the schema of the items
     * @param part the part of the body of a job that is an item; empty for all of it
     */
    @Nullable JsonNode item(JobValues values, JsonNode schema, String part) {
        return part.isEmpty()
                ? job(values, schema, null)
                : whole(values, jobSchema).at(part);
    }

    private JsonNode whole(JobValues values, JsonNode schema) {
        JobModel model = values.job().model();
        JsonNode template = model.body();
        if (template == null) {
            return withFacts(example(values, jobSchema.isMissingNode() ? schema : jobSchema), values, jobSchema);
        }
        JsonNode body = Template.render(template, values, model.omitUnset());
        JsonNode more = model.bodyIn().get(values.state().status());
        if (more != null && body instanceof ObjectNode object) {
            merge(object, (ObjectNode) Template.render(more, values, model.omitUnset()));
        }
        if (model.status() instanceof StatusForm.Members members && body instanceof ObjectNode object) {
            members.members(values.state().status())
                    .forEach((pointer, value) -> set(object, jobSchema, pointer, value));
        }
        return body;
    }

    /** An example of a schema; where there are schemas for several states, of that of the state. */
    private JsonNode example(JobValues values, JsonNode schema) {
        if (!examples.isOneOfSeveral(schema)) {
            return examples.of(schema);
        }
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        values.job().model().status().members(values.state().status()).forEach((pointer, value) -> {
            if (hasValue(schema, pointer, value)) {
                BodyMembers.put(told, pointer, value);
            }
        });
        return examples.around(told, schema);
    }

    /** An example of another schema, with the members that it shares with the body of a job. */
    private JsonNode fitting(JsonNode whole, JsonNode schema, JobValues values) {
        JsonNode example = example(values, schema);
        if (example instanceof ObjectNode object) {
            Set<String> known = schemas.members(schema, "");
            whole.properties().stream()
                    .filter(each -> known.contains(each.getKey()))
                    .filter(each -> hasValue(schema, "/" + each.getKey(), each.getValue()))
                    .forEach(each -> object.set(each.getKey(), each.getValue()));
        }
        return withFacts(example, values, schema);
    }

    /** An example with the id, the state and the counters of the job where the schema has them. */
    private JsonNode withFacts(JsonNode example, JobValues values, JsonNode schema) {
        if (example instanceof ObjectNode object) {
            JobModel model = values.job().model();
            model.status().members(values.state().status()).forEach((pointer, value) -> {
                if (schema.equals(jobSchema) || hasValue(schema, pointer, value)) {
                    set(object, schema, pointer, value);
                }
            });
            model.status().valued(values.state().status()).stream()
                    .filter(pointer -> isUnset(object.at(pointer)))
                    .forEach(pointer -> schemas.at(schema, pointer).stream()
                            .findFirst()
                            .ifPresent(member -> BodyMembers.put(object, pointer, examples.of(member))));
            for (Place place : model.id().returned()) {
                if (place.in() == Place.In.BODY) {
                    set(object, schema, place.name(), values.apply("id"));
                }
            }
            boolean several = examples.isOneOfSeveral(schema);
            for (Counter counter : model.counters().values()) {
                if (!several || object.at(counter.at()).isNumber()) {
                    set(object, schema, counter.at(), JsonNodeFactory.instance.numberNode(values.counter(counter)));
                }
            }
        }
        return example;
    }

    /** False for a value that a schema does not have at a pointer: another answer may have words and types of its own. */
    private boolean hasValue(JsonNode schema, String pointer, JsonNode value) {
        Set<String> types = schemas.types(schema, pointer);
        Set<String> words = schemas.words(schema, pointer);
        boolean typed = types.isEmpty()
                || !(value.isContainerNode() || value.isTextual())
                || types.contains(value.getNodeType().name().toLowerCase(Locale.ROOT));
        return typed && (!value.isTextual() || words.isEmpty() || words.contains(value.textValue()));
    }

    private static boolean isUnset(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private void set(ObjectNode object, JsonNode schema, String pointer, JsonNode value) {
        if (schemas.at(schema, pointer).isEmpty()) {
            return;
        }
        int last = pointer.lastIndexOf('/');
        if (last > 0 && object.at(pointer.substring(0, last)).isMissingNode()) {
            schemas.at(schema, pointer.substring(0, last)).stream()
                    .findFirst()
                    .ifPresent(parent -> BodyMembers.put(object, pointer.substring(0, last), examples.of(parent)));
        }
        if (value.isNull() && !schemas.types(schema, pointer).contains("null")) {
            BodyMembers.remove(object, pointer);
        } else {
            BodyMembers.put(object, pointer, value);
        }
    }

    /** An example of a schema; null when there is no schema. */
    @Nullable JsonNode example(JsonNode schema) {
        return schema.isMissingNode() ? null : examples.of(schema);
    }

    /** One row of the results of a job. */
    JsonNode row(int number, @Nullable JsonNode template, JsonNode schema, @Nullable String identity) {
        JsonNode row = JsonNodeFactory.instance.numberNode(number);
        if (template != null) {
            Function<String, JsonNode> values = name -> name.equals("row") ? row : JsonNodeFactory.instance.nullNode();
            return Template.render(template, values, false);
        }
        JsonNode example = examples.of(schema);
        if (identity != null && example instanceof ObjectNode object) {
            boolean words = schemas.types(schema, identity).contains("string");
            BodyMembers.put(object, identity, words ? JsonNodeFactory.instance.textNode("row-" + number) : row);
        }
        return example;
    }

    /** The schema of the items of a list. */
    JsonNode itemSchema(JsonNode schema, String pointer) {
        return schemas.at(schema, pointer).stream()
                .map(each -> each.path("items"))
                .filter(each -> !each.isMissingNode())
                .findFirst()
                .orElse(JsonNodeFactory.instance.missingNode());
    }

    private static void merge(ObjectNode into, ObjectNode more) {
        more.properties().forEach(member -> {
            if (into.path(member.getKey()) instanceof ObjectNode old
                    && member.getValue() instanceof ObjectNode added
                    && !added.isEmpty()) {
                merge(old, added);
            } else {
                into.set(member.getKey(), member.getValue());
            }
        });
    }
}
