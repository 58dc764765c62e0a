package dev.bandstand.spec.contract;

import dev.bandstand.spec.contract.OpenApi.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds ids where a contract says that they stand. */
public final class Ids {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    private Ids() {}

    /**
     * The place where a request to an operation names its job; empty when it is about none. Of several members of the
     * body it is the one that its schema has.
     */
    public static Optional<Place> sentTo(JobModel model, OpenApi document, Operation operation) {
        List<Place> places = model.id().sent().stream()
                .filter(place -> place.in() == Place.In.BODY
                        ? operation.requestBody().has("content")
                        : operation.parameter(place).isPresent())
                .toList();
        return places.size() < 2
                ? places.stream().findFirst()
                : places.stream()
                        .filter(place -> place.in() != Place.In.BODY
                                || !new Schemas(document)
                                        .at(operation.requestSchema(), place.name())
                                        .isEmpty())
                        .findFirst()
                        .or(() -> Optional.of(places.getFirst()));
    }

    /**
     * The id in a value that tells it. A value with a slash is a URL or path, which holds the id where the template has
     * its last parameter; without that, it is the last segment.
     *
     * @param observe the operation that a URL leads to
     */
    public static String in(String value, Operation observe) {
        if (!value.contains("/")) {
            return value;
        }
        String path = value.replaceFirst("^[a-zA-Z][a-zA-Z0-9+.-]*://[^/]*", "").replaceFirst("[?#].*$", "");
        Matcher found = pattern(observe.template()).matcher(path);
        return found.find() ? found.group(1) : path.replaceFirst("/+$", "").replaceFirst("^.*/", "");
    }

    /** The path of an operation, with a value for the parameter that names the job and given values for all others. */
    public static String path(Operation operation, String parameter, String id, Map<String, String> others) {
        return PARAMETER
                .matcher(operation.template())
                .replaceAll(name -> Matcher.quoteReplacement(
                        name.group(1).equals(parameter) ? id : others.getOrDefault(name.group(1), name.group(1))));
    }

    private static Pattern pattern(String template) {
        int last = template.lastIndexOf('{');
        String before = last < 0 ? template : template.substring(0, last);
        String after = last < 0 ? "" : template.substring(template.indexOf('}', last) + 1);
        String start =
                Stream.of(PARAMETER.split(before, -1)).map(Pattern::quote).collect(Collectors.joining("[^/]+"));
        return Pattern.compile(start + "([^/]+)" + Pattern.quote(after) + "$");
    }
}
