package dev.bandstand.kit.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.spec.Nearest;
import dev.bandstand.spec.contract.ContractError;
import dev.bandstand.spec.contract.LocatedYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Settings from one source.
 *
 * @param source where they were read, as it is shown to people
 */
public record Layer(String source, Map<Key, String> values) {

    /** Variables that mean something to Bandstand and are no settings. */
    private static final Set<String> OTHERS = Set.of(
            "BANDSTAND_API_KEY",
            "BANDSTAND_SECOND_API_KEY",
            "BANDSTAND_JAVA_OPTS",
            "BANDSTAND_NO_CACHE",
            "BANDSTAND_SPEED");

    /** Names under which people look for keys, which have ways of their own. */
    private static final Set<String> KEYS = Set.of("api-key", "second-api-key", "key");

    private static final int SLIP = 1;

    public Layer {
        values = Map.copyOf(values);
    }

    /** The default values. */
    public static Layer defaults() {
        Map<Key, String> values = new EnumMap<>(Key.class);
        for (Key key : Key.values()) {
            key.standard().ifPresent(value -> values.put(key, value));
        }
        return new Layer("default", values);
    }

    /**
     * A file of settings.
     *
     * @throws UsageError when it cannot be read or sets what is not known
     */
    public static Layer file(Path file) {
        Map<Key, String> values = new EnumMap<>(Key.class);
        for (Map.Entry<String, JsonNode> member : tree(file).properties()) {
            Key key = key(file.toString(), member.getKey());
            values.put(key, text(key, member.getValue()));
        }
        return new Layer(file.toString(), values);
    }

    /**
     * The settings in the environment. Variables of the mock share the prefix, so only those that look like a slip of the
     * pen are refused.
     */
    public static Layer environment(Map<String, String> environment) {
        Map<String, Key> known = Arrays.stream(Key.values()).collect(Collectors.toMap(Key::variable, key -> key));
        Map<Key, String> values = new EnumMap<>(Key.class);
        environment.forEach((name, value) -> {
            if (known.containsKey(name)) {
                values.put(known.get(name), value);
            } else if (name.startsWith("BANDSTAND_") && !OTHERS.contains(name)) {
                refuseSlip(name, known.keySet());
            }
        });
        return new Layer("environment", values);
    }

    /**
     * Settings that were put together by a program.
     *
     * @throws UsageError when one of them is not known
     */
    public static Layer named(String source, Map<String, String> settings) {
        Map<Key, String> values = new EnumMap<>(Key.class);
        settings.forEach((name, value) -> values.put(key(source, name), value));
        return new Layer(source, values);
    }

    private static Key key(String source, String label) {
        if (KEYS.contains(label)) {
            throw new UsageError(
                    "%s: API keys do not belong in settings. Set BANDSTAND_API_KEY, or name a file with %s."
                            .formatted(source, Key.KEY_FILE.label()));
        }
        return Key.labelled(label)
                .orElseThrow(() -> new UsageError("%s: \"%s\" cannot be set; did you mean \"%s\"?"
                        .formatted(
                                source,
                                label,
                                Nearest.closest(label, Key.labels()).orElseThrow())));
    }

    private static void refuseSlip(String name, Set<String> known) {
        Nearest.closest(name, known)
                .filter(nearest -> Nearest.distance(name, nearest) <= SLIP)
                .ifPresent(nearest -> {
                    throw new UsageError(
                            "The environment variable %s is not known; did you mean %s?".formatted(name, nearest));
                });
    }

    private static JsonNode tree(Path file) {
        try {
            JsonNode tree =
                    LocatedYaml.read(file.toString(), Files.readString(file)).tree();
            if (tree.isObject()) {
                return tree;
            }
            throw new UsageError(
                    "%s does not hold settings such as \"target: http://localhost:8080\".".formatted(file));
        } catch (ContractError noYaml) {
            throw new UsageError(noYaml.getMessage());
        } catch (IOException e) {
            throw new UsageError("%s cannot be read.".formatted(file));
        }
    }

    /** Lists and maps become what the command line has: values, or names and values, with the key's separator. */
    private static String text(Key key, JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining(key.separator()));
        }
        if (value.isObject()) {
            return value.properties().stream()
                    .map(member ->
                            member.getKey() + key.pair() + member.getValue().asText())
                    .collect(Collectors.joining(key.separator()));
        }
        return value.asText();
    }
}
