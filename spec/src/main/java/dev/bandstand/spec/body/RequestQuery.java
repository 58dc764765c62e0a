package dev.bandstand.spec.body;

import dev.bandstand.spec.contract.Caller;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.Ids;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.OpenApi.Parameter;
import dev.bandstand.spec.contract.Place;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The query without which an operation of a contract takes no request, such as the version of an API. */
public final class RequestQuery {

    private RequestQuery() {}

    /**
     * The query for an operation, as it stands in a URL: the value that chooses the operation and the required parameters,
     * but for the key of the caller and the id of a job. Values are those of the model, else examples of the document.
     *
     * @return empty when it needs none
     */
    public static Optional<String> of(Contract contract, Operation operation) {
        List<String> pairs = new ArrayList<>();
        Optional<String> choice = operation
                .variant()
                .filter(variant -> variant.place().in() == Place.In.QUERY)
                .map(variant -> variant.place().name());
        choice.ifPresent(
                name -> pairs.add(pair(name, operation.variant().orElseThrow().value())));
        Requests requests = new Requests(contract);
        Caller caller = contract.job().caller();
        for (Parameter parameter : operation.parameters()) {
            boolean named = Ids.sentTo(contract.job(), contract.openApi(), operation)
                    .filter(new Place(Place.In.QUERY, parameter.name())::equals)
                    .isPresent();
            boolean key = caller.by() == Caller.By.QUERY && caller.name().equals(parameter.name());
            if (parameter.in() == Place.In.QUERY
                    && parameter.required()
                    && !named
                    && !key
                    && choice.filter(parameter.name()::equals).isEmpty()) {
                pairs.add(pair(parameter.name(), requests.value(parameter).asText()));
            }
        }
        return pairs.isEmpty() ? Optional.empty() : Optional.of(String.join("&", pairs));
    }

    private static String pair(String name, String value) {
        return encoded(name) + "=" + encoded(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
