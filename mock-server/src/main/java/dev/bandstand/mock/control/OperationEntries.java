package dev.bandstand.mock.control;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.contract.Route;
import dev.bandstand.contract.control.OperationEntry;
import dev.bandstand.contract.control.PagingEntry;
import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.JobContract;
import dev.bandstand.spec.body.RequestQuery;
import dev.bandstand.spec.body.Requests;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.Ids;
import dev.bandstand.spec.contract.JobModel;
import dev.bandstand.spec.contract.OpenApi;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.Paging;
import dev.bandstand.spec.contract.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Describes the operations of contracts in the terms of the control API. */
final class OperationEntries {

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private OperationEntries() {}

    static OperationEntry of(JobContract contract, Route<ApiCall> route) {
        JobModel model = contract.model();
        String id = route.operationId();
        List<String> job = job(contract, route);
        return OperationEntry.builder()
                .contract(contract.contract())
                .kind(model.kind(id).word())
                .example(body(contract, id)
                        .filter(JsonNode::isObject)
                        .map(body -> JsonCodec.MAPPER.convertValue(body, MEMBERS))
                        .orElse(null))
                .parameters(model.parameters().isEmpty() ? null : model.parameters())
                .id(id)
                .method(route.method())
                .path(route.template() + query(contract, id))
                .job(job.isEmpty() ? null : job)
                .pages(Optional.ofNullable(model.pages().get(id))
                        .map(OperationEntries::pages)
                        .orElse(null))
                .build();
    }

    /** The query that an operation needs. */
    private static String query(JobContract contract, String operationId) {
        return contract.folder()
                .flatMap(folder -> folder.openApi()
                        .operation(operationId)
                        .flatMap(operation -> RequestQuery.of(folder, operation)))
                .map(query -> "?" + query)
                .orElse("");
    }

    /** A valid body for an operation, where one is known. */
    private static Optional<JsonNode> body(JobContract contract, String operationId) {
        return contract.folder()
                .flatMap(folder -> folder.openApi().operation(operationId).flatMap(new Requests(folder)::body))
                .or(() -> Optional.ofNullable(contract.model().requests().get(operationId)));
    }

    /** The places of the parts of a job's id. */
    private static List<String> job(JobContract contract, Route<ApiCall> route) {
        Optional<OpenApi> document = contract.folder().map(Contract::openApi);
        Optional<Operation> operation = document.flatMap(each -> each.operation(route.operationId()));
        Optional<Place> id = operation.isPresent()
                ? Ids.sentTo(contract.model(), document.orElseThrow(), operation.get())
                : contract.model().id().sent().stream()
                        .filter(place -> isIn(place, route.template()))
                        .findFirst();
        List<String> places = new ArrayList<>();
        id.ifPresent(place -> {
            contract.idScope().forEach(name -> places.add(new Place(Place.In.PATH, name).toString()));
            places.add(place.toString());
        });
        return places;
    }

    private static boolean isIn(Place place, String template) {
        return place.in() == Place.In.PATH && template.contains("{" + place.name() + "}");
    }

    private static PagingEntry pages(Paging paging) {
        return PagingEntry.builder()
                .by(PagingEntry.ByEnum.of(paging.by().name().toLowerCase(Locale.ROOT)))
                .items(paging.items())
                .sent(text(paging.sent()))
                .next(text(paging.next()))
                .item(paging.item().orElse(null))
                .page(text(paging.page()))
                .pages(text(paging.pages()))
                .total(text(paging.total()))
                .startsAt(paging.startsAt())
                .build();
    }

    private static @Nullable String text(Optional<Place> place) {
        return place.map(Place::toString).orElse(null);
    }
}
