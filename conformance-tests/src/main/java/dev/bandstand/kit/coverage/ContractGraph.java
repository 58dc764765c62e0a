package dev.bandstand.kit.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.coverage.LifecycleGraph.CallReader;
import dev.bandstand.kit.coverage.LifecycleGraph.Edge;
import dev.bandstand.kit.coverage.LifecycleGraph.PageForm;
import dev.bandstand.kit.coverage.LifecycleGraph.TableCell;
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

/** The life of a job, as the model of a contract tells it. */
final class ContractGraph {

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
                        .filter(place -> place.in() == Place.In.QUERY)
                        .ifPresent(place ->
                                pages.put(operation, new PageForm(place.name(), body -> more(paging, body)))));
        return pages;
    }

    private static boolean more(Paging paging, JsonNode body) {
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

    private Optional<String> told(JsonNode body) {
        return model.status().state(body).filter(model.states()::containsKey);
    }
}
