package dev.bandstand.contract;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of one call, read by name. They have been checked against the contract before. */
public interface Parameters {

    /** A path parameter, percent-decoded. */
    String path(String name);

    /** The first value of a query parameter, or null when it is absent. */
    @Nullable String query(String name);

    /** A header, its name in any case, or null when it is absent. */
    @Nullable String header(String name);

    /**
     * A query parameter of style deepObject: {@code filter[status]=active} gives {@code status -> [active]}, and
     * {@code filter[name][$like]=a} gives {@code name][$like -> [a]}. What was sent for the parameter as a whole stands
     * under the empty name.
     */
    Map<String, List<String>> deepObject(String name);

    /** The JSON body as a model of the contract. */
    <T> T body(Class<T> type);

    /** The JSON body of an operation that takes any object. */
    @SuppressWarnings("unchecked")
    default Map<String, Object> members() {
        return body(Map.class);
    }

    /** A query parameter as a number, or null when it is absent; the nearest number there is when it is out of range. */
    default @Nullable Integer queryInteger(String name) {
        String value = query(name);
        return value == null ? null : (int) Double.parseDouble(value);
    }
}
