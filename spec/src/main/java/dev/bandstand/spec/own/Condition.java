package dev.bandstand.spec.own;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.bandstand.spec.body.Template;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A condition on one value. {@code true} demands that there is one, {@code false} that there is none. An object is a JSON
 * Schema (draft 2020-12) of the value. Any other value is the one that is wanted. Texts such as {@code $body/total} stand for
 * values of the call, as in {@link Template}.
 */
public final class Condition {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode written;
    private final Set<String> names;
    private final AtomicReference<@Nullable Schema> compiled = new AtomicReference<>();

    Condition(JsonNode written) {
        this.written = written;
        this.names = Template.names(written);
    }

    /** The names of the values of the call that it refers to. */
    public Set<String> names() {
        return names;
    }

    /** True when it can be met by a value that is not there. */
    private boolean demandsAbsence() {
        return written.isBoolean() && !written.booleanValue();
    }

    /**
     * The reason why a value does not meet it; empty when it does.
     *
     * @param value the value; missing when there is none
     * @param values the values of the call by name
     */
    public Optional<String> fault(JsonNode value, Function<String, JsonNode> values) {
        if (value.isMissingNode() || demandsAbsence()) {
            return value.isMissingNode() == demandsAbsence()
                    ? Optional.empty()
                    : Optional.of(value.isMissingNode() ? "is missing" : "is %s and must be absent".formatted(value));
        }
        if (written.isBoolean()) {
            return Optional.empty();
        }
        JsonNode wanted = Template.render(written, values, false);
        if (!wanted.isObject()) {
            return same(wanted, value)
                    ? Optional.empty()
                    : Optional.of("is %s and must be %s".formatted(value, wanted));
        }
        return schema(wanted).validate(value).stream()
                .findFirst()
                .map(error -> "is %s: %s".formatted(value, error.getMessage()));
    }

    /** A schema that refers to values of the call is another for each call. */
    private Schema schema(JsonNode wanted) {
        if (!names.isEmpty()) {
            return SCHEMAS.getSchema(wanted);
        }
        Schema known = compiled.get();
        if (known == null) {
            known = SCHEMAS.getSchema(wanted);
            compiled.set(known);
        }
        return known;
    }

    /** Numbers are compared by value: 240 and 240.0 are the same. */
    private static boolean same(JsonNode one, JsonNode other) {
        return (one.isNumber() && other.isNumber())
                ? one.decimalValue().compareTo(other.decimalValue()) == 0
                : one.equals(other);
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
