package dev.bandstand.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The poll of a full page, which is what a mock of a job API answers most, against everybody else. */
final class FullPage implements Chapter {

    private final Path contract;
    private final Map<String, Measured> seen = new LinkedHashMap<>();

    /**
     * A chapter that has seen nothing yet.
     *
     * @param contract the OpenAPI document, for servers that play from one
     */
    FullPage(Path contract) {
        this.contract = contract;
    }

    @Override
    public String title() {
        return "Poll of a full page";
    }

    /** The measurements of each server. */
    Map<String, Measured> seen() {
        return seen;
    }

    @Override
    public List<Ratio> measure(Stage stage, Sitting sitting) {
        try (Servers rivals = new Servers(stage.folder())) {
            seen.putAll(sitting.flatOut(entrants(stage, rivals)));
        }
        return List.of(ratio(Rivals.JETTY, 0.9), ratio(Rivals.WIREMOCK, 2), ratio(Rivals.WIREMOCK_BOUNDED, 8));
    }

    private List<Entrant> entrants(Stage stage, Servers servers) {
        Load poll = stage.finished().load(stage.finished().poll());
        Rivals rivals = new Rivals(stage.folder(), contract);
        URI wireMock = servers.up(Rivals.wireMock(false, stage.page()));
        URI bounded = servers.up(Rivals.wireMock(true, stage.page()));
        List<Entrant> entrants = new ArrayList<>(List.of(
                Entrant.of(Launcher.NAME, stage.bandstand(), poll),
                Entrant.of(Rivals.JETTY, stage.jetty(), poll.of(Stage.PAGE)),
                Entrant.slow(Rivals.WIREMOCK, wireMock, poll),
                Entrant.slow(Rivals.WIREMOCK_BOUNDED, bounded, poll),
                Entrant.slow(Rivals.WIREMOCK_STUB, wireMock, poll.of(WireMockPages.STATIC))));
        rivals.nginx(stage.page())
                .ifPresent(nginx -> entrants.add(Entrant.of(Rivals.NGINX, servers.up(nginx), poll.of(Rivals.FILE))));
        rivals.playing(stage.finished().poll())
                .forEach(each -> entrants.add(Entrant.of(each.name(), servers.up(each), poll)));
        return entrants;
    }

    private Ratio ratio(String rival, double atLeast) {
        return Ratio.ofThroughput(
                "%s against %s".formatted(title(), rival), seen.get(Launcher.NAME), seen.get(rival), atLeast);
    }
}
