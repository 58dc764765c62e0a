package dev.bandstand.kit.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.coverage.LifecycleGraph.CallReader;
import dev.bandstand.kit.coverage.LifecycleGraph.Edge;
import dev.bandstand.kit.coverage.LifecycleGraph.PageForm;
import dev.bandstand.kit.coverage.LifecycleGraph.TableCell;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Queries;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.JobModel;
import dev.bandstand.spec.contract.Paging;
import dev.bandstand.spec.contract.Place;
import dev.bandstand.spec.derived.ContractFacts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The life of a job, as the model of a contract tells it. */
final class ContractGraph {

    private static final Pattern LINK_NEXT = Pattern.compile("rel=\"?next\\b");

    private final ContractFacts facts;
    private final JobModel model;

    ContractGraph(Contract contract) {
        this.facts = new ContractFacts(contract);
        this.model = contract.job();
    }

    LifecycleGraph graph() {
        List<Edge> edges = edges();
        return new LifecycleGraph(
                model.initial(),
                model.states(),
                new DirectEdges(edges, model::isEnd).of(edges),
                facts.columns(),
                open(),
                pages(),
                new CallReader(model::kind, model::column, this::told));
    }

    private List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        for (String from : model.states().keySet()) {
            model.move(from).targets().forEach(to -> edges.add(new Edge(from, to, "")));
            for (String command : facts.columns()) {
                facts.targets(from, command).forEach(to -> edges.add(new Edge(from, to, command)));
            }
        }
        return edges;
    }

    private Set<TableCell> open() {
        Set<TableCell> cells = new HashSet<>();
        for (String state : model.states().keySet()) {
            for (String command : facts.columns()) {
                if (model.commands().cell(state, command).startsWith("?")) {
                    cells.add(new TableCell(state, command));
                }
            }
        }
        return cells;
    }

    private Map<String, PageForm> pages() {
        Map<String, PageForm> pages = new LinkedHashMap<>();
        model.pages()
                .forEach((operation, paging) -> paging.sent()
                        .ifPresent(place -> pages.put(
                                operation,
                                new PageForm(
                                        request -> isIn(place, request), (call, body) -> more(paging, call, body)))));
        return pages;
    }

    private static boolean isIn(Place place, Exchange.Request request) {
        return switch (place.in()) {
            case BODY -> request.json().at(place.name()).isValueNode();
            case PATH, QUERY, HEADER, COOKIE, URL ->
                Queries.value(request.target(), place.name()).isPresent()
                        || request.headers().containsKey(place.name());
        };
    }

    private static boolean more(Paging paging, Exchange call, JsonNode body) {
        if (paging.next().filter(next -> next.in() == Place.In.HEADER).isPresent()) {
            return call.reply() instanceof Exchange.Answered answered
                    && answered.header(paging.next().get().name())
                            .filter(value -> !paging.next().get().name().equalsIgnoreCase("Link")
                                    || LINK_NEXT.matcher(value).find())
                            .isPresent();
        }
        return paging.more()
                .map(pointer -> body.at(pointer).asBoolean())
                .or(() -> paging.ends().map(pointer -> !body.at(pointer).asBoolean()))
                .or(() -> inBody(paging.next())
                        .map(pointer -> !body.at(pointer).asText("").isEmpty()))
                .or(() -> inBody(paging.pages())
                        .flatMap(all -> inBody(paging.page())
                                .map(page ->
                                        body.at(page).asInt() < body.at(all).asInt())))
                .orElse(false);
    }

    private static Optional<String> inBody(Optional<Place> place) {
        return place.filter(known -> known.in() == Place.In.BODY || known.in() == Place.In.URL)
                .map(Place::name);
    }

    private Optional<String> told(Exchange call, JsonNode body) {
        return facts.contract()
                .openApi()
                .operation(call.operationId())
                .flatMap(operation -> facts.state(operation, call.status(), body))
                .filter(model.states()::containsKey);
    }
}
