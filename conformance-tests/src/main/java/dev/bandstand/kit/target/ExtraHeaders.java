package dev.bandstand.kit.target;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Headers that go with every call beside those of the contract, such as a gateway wants them. */
public record ExtraHeaders(List<ExtraHeader> headers) {

    /** No header. */
    public static final ExtraHeaders NONE = new ExtraHeaders(List.of());

    public ExtraHeaders {
        headers = List.copyOf(headers);
    }

    /**
     * One header.
     *
     * @param secret if its value must not be seen in any record
     */
    public record ExtraHeader(String name, String value, boolean secret) {

        /** Stands in records for a secret value. */
        String placeholder() {
            return "[value of " + name + "]";
        }

        @Override
        public String toString() {
            return name + ": " + (secret ? placeholder() : value);
        }
    }

    void forEach(BiConsumer<String, String> header) {
        headers.forEach(extra -> header.accept(extra.name(), extra.value()));
    }

    /** The secret values and what stands in place of each. */
    Map<String, String> secrets() {
        Map<String, String> secrets = new LinkedHashMap<>();
        headers.stream()
                .filter(ExtraHeader::secret)
                .forEach(header -> secrets.put(header.value(), header.placeholder()));
        return secrets;
    }
}
