package dev.bandstand.spec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * A way to break a contract that its list of deviating servers knows.
 *
 * @param id its id within the contract
 * @param rule the rule that it breaks, and that must catch it
 * @param title what a server does wrong
 * @param notShown why the mock cannot show it; absent when it can
 */
public record KnownDeviation(String id, String rule, String title, Optional<String> notShown) {

    private static final ConcurrentMap<String, List<KnownDeviation>> READ = new ConcurrentHashMap<>();

    /**
     * The deviations of a contract that the mock can show, as its {@code deviations.yaml} lists them.
     *
     * @throws CatalogueError when there is no such contract or its list is not well-formed
     */
    public static List<KnownDeviation> of(String contract) {
        return all(contract).stream().filter(each -> each.notShown().isEmpty()).toList();
    }

    /**
     * The same with those that cannot be shown.
     *
     * @throws CatalogueError when there is no such contract or its list is not well-formed
     */
    public static List<KnownDeviation> all(String contract) {
        return READ.computeIfAbsent(contract, KnownDeviation::read);
    }

    private static List<KnownDeviation> read(String contract) {
        String path = "/contracts/" + contract + "/deviations.yaml";
        try (InputStream in = KnownDeviation.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new CatalogueError("There is no list of deviations for the contract " + contract);
            }
            Line[] lines = new ObjectMapper(new YAMLFactory()).readValue(in, Line[].class);
            return List.of(lines).stream().map(Line::deviation).toList();
        } catch (IOException malformed) {
            throw new CatalogueError(path + " cannot be read: " + malformed.getMessage());
        }
    }

    /** A line of the file. */
    record Line(
            String id, String rule, String title, @Nullable String notShown) {

        @JsonCreator
        Line {}

        KnownDeviation deviation() {
            return new KnownDeviation(id, rule, title, Optional.ofNullable(notShown));
        }
    }
}
