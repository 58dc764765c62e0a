package dev.bandstand.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tools that read what a mock recorded. */
record JournalTools(MockClient mock) {

    private static final int USUAL_CALLS = 50;

    JsonNode read(Arguments arguments) {
        String path = MockClient.world(arguments.world()) + "/journal";
        if (arguments.number("number").isPresent()) {
            return mock.control("GET", path + "/" + arguments.number("number").getAsInt(), null);
        }
        String query = Stream.concat(
                        Stream.of("limit=" + arguments.number("limit").orElse(USUAL_CALLS)),
                        Stream.of("findings", "job", "operation", "after").flatMap(name -> parameter(arguments, name)))
                .collect(Collectors.joining("&"));
        return mock.control("GET", path + "?" + query, null);
    }

    private static Stream<String> parameter(Arguments arguments, String name) {
        return arguments.text(name).map(value -> name + "=" + MockClient.encoded(value)).stream();
    }

    JsonNode report(Arguments arguments) {
        return mock.control("GET", MockClient.world(arguments.world()) + "/client-report", null);
    }
}
