package dev.bandstand.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The servers that Bandstand is held against. */
final class Rivals {

    static final String JETTY = "bare Jetty";
    static final String WIREMOCK = "WireMock, transformer, no journal";
    static final String WIREMOCK_BOUNDED = "WireMock, transformer, bounded journal";
    static final String WIREMOCK_STUB = "WireMock, static stub";
    static final String NGINX = "nginx, file";
    static final String FILE = "/page";
    static final String PRISM = "Prism, example of the contract";
    static final String MOCKOON = "Mockoon, example of the contract";

    private final Path folder;
    private final Path contract;

    /**
     * Rivals that keep their files in a folder.
     *
     * @param contract the OpenAPI document, for those that play from one
     */
    Rivals(Path folder, Path contract) {
        this.folder = folder;
        this.contract = contract;
    }

    /** Jetty alone, which answers each path with a file. */
    static Contender jetty(Map<String, Path> bodies) {
        List<String> arguments = new ArrayList<>();
        bodies.forEach((path, file) -> arguments.addAll(List.of(path, file.toString())));
        return Contender.of(
                JETTY,
                bodies.keySet().iterator().next(),
                port -> java(BareJetty.class, Stream.concat(Stream.of("" + port), arguments.stream())));
    }

    static Contender wireMock(boolean journal, Path page) {
        return Contender.of(
                journal ? WIREMOCK_BOUNDED : WIREMOCK,
                WireMockPages.STATIC,
                port -> java(WireMockPages.class, Stream.of("" + port, journal ? "bounded" : "off", page.toString())));
    }

    /** nginx, where it is installed. */
    Optional<Contender> nginx(Path page) {
        return Programs.find("nginx")
                .map(program -> Contender.of(NGINX, FILE, port -> {
                    Path settings =
                            Texts.write(folder.resolve("nginx.conf"), NginxSettings.serving(page, port, folder));
                    return List.of(program.toString(), "-p", folder.toString(), "-c", settings.toString());
                }));
    }

    /** The mock servers that play from an OpenAPI document, as far as they are installed. */
    List<Contender> playing(String path) {
        return Stream.of(prism(path), mockoon(path)).flatMap(Optional::stream).toList();
    }

    private Optional<Contender> prism(String path) {
        return Programs.find("prism")
                .map(program -> Contender.of(
                        PRISM,
                        path,
                        port -> List.of(
                                program.toString(), "mock", "-h", "127.0.0.1", "-p", "" + port, contract.toString())));
    }

    private Optional<Contender> mockoon(String path) {
        return Programs.find("mockoon-cli")
                .map(program -> Contender.of(
                        MOCKOON,
                        path,
                        port -> List.of(
                                program.toString(),
                                "start",
                                "--disable-log-to-file",
                                "--port",
                                "" + port,
                                "--data",
                                contract.toString())));
    }

    private static List<String> java(Class<?> main, Stream<String> arguments) {
        return Stream.concat(
                        Stream.of(Programs.java(), "-cp", System.getProperty("java.class.path"), main.getName()),
                        arguments)
                .toList();
    }
}
