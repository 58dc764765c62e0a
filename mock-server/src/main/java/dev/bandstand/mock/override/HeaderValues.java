package dev.bandstand.mock.override;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.base.InvalidSetting;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Header fields that an override sets or removes, as RFC 9110 section 5 lets them be. */
final class HeaderValues {

    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}");
    private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e\\xa0-\\xff]{0,4000}");
    private static final Set<String> OF_THE_SERVER =
            Set.of("content-length", "transfer-encoding", "connection", "keep-alive", "upgrade", "trailer");

    private HeaderValues() {}

    static Map<String, Optional<String>> read(Optional<ObjectNode> written) {
        Map<String, Optional<String>> headers = new LinkedHashMap<>();
        written.ifPresent(all -> all.properties().forEach(each -> {
            refuseName(each.getKey());
            headers.put(each.getKey(), value(each.getKey(), each.getValue()));
        }));
        return headers;
    }

    private static void refuseName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new InvalidSetting("\"%s\" is not the name of a header.".formatted(name));
        }
        if (OF_THE_SERVER.contains(name.toLowerCase(Locale.ROOT))) {
            throw new InvalidSetting(
                    "The header %s is written by the server and cannot be overridden.".formatted(name));
        }
    }

    private static Optional<String> value(String name, JsonNode value) {
        if (value.isNull()) {
            return Optional.empty();
        }
        if (!value.isValueNode() || !VALUE.matcher(value.asText()).matches()) {
            throw new InvalidSetting(
                    "The value of the header %s must be text in one line, in Latin-1.".formatted(name));
        }
        return Optional.of(value.asText().strip());
    }
}
