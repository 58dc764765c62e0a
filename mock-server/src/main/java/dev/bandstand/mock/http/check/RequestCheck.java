package dev.bandstand.mock.http.check;

import dev.bandstand.mock.message.IncomingRequest;
import dev.bandstand.mock.violation.Violation;
import dev.bandstand.spec.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Holds the requests of one operation against the contract.
 *
 * @param keys the query parameters that carry a key of the caller
 */
public record RequestCheck(List<ParameterCheck> parameters, Optional<BodyCheck> body, List<String> keys) {

    public RequestCheck {
        parameters = List.copyOf(parameters);
        keys = List.copyOf(keys);
    }

    /** Returns the violations of a request: parameters first, then the body. */
    public List<Violation> violations(IncomingRequest request, RawParameters raw) {
        List<Violation> found = ofParameters(raw);
        body.ifPresent(check -> found.addAll(check.violations(request, raw)));
        return found;
    }

    /**
     * Returns what is odd about the names in a query: those that the contract does not have, which servers ignore, and
     * those that are given more than once.
     */
    List<String> oddNames(IncomingRequest request) {
        if (request.query() == null) {
            return List.of();
        }
        Map<String, Long> names = Arrays.stream(request.query().split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> Percent.decodeQuery(pair.split("=", 2)[0]))
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
        return names.entrySet().stream()
                .flatMap(each -> odd(each.getKey(), each.getValue()).stream())
                .toList();
    }

    private Optional<String> odd(String name, long times) {
        Optional<ParameterCheck> known = parameters.stream()
                .filter(each -> each.in().equals("query") && each.isNamed(name))
                .findFirst();
        if (known.isEmpty() && !keys.contains(name)) {
            List<String> names = parameters.stream()
                    .filter(each -> each.in().equals("query"))
                    .map(ParameterCheck::name)
                    .toList();
            return Optional.of(
                    "query.%s: the contract has no such parameter%s".formatted(name, Nearest.hint(name, names)));
        }
        boolean list = known.filter(each -> each.type().equals("array")).isPresent();
        return times == 1 || list
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "query.%s: given %d times", name, times));
    }

    /** Returns the violations of the parameters alone. */
    List<Violation> ofParameters(RawParameters raw) {
        List<Violation> found = new ArrayList<>(0);
        for (ParameterCheck parameter : parameters) {
            found.addAll(parameter.violations(raw));
        }
        return found;
    }
}
