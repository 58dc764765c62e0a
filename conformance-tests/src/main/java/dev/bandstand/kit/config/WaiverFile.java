package dev.bandstand.kit.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.bandstand.kit.verdict.Waiver;
import dev.bandstand.kit.verdict.Waivers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A YAML file of waivers. */
public final class WaiverFile {

    private static final String NO_WAIVERS =
            "%s is not a list of waivers with rule, finding, reason, owner and expires: %s";

    /** A shorter part of a finding, such as its status code, fits other failures of the rule too. */
    private static final int SHORTEST_FINDING = 8;

    private static final YAMLMapper YAML =
            YAMLMapper.builder().addModule(new JavaTimeModule()).build();

    private WaiverFile() {}

    /**
     * Reads a list of waivers.
     *
     * @throws UsageError when it cannot be read, or a waiver lacks a member or fits almost any failure of its rule
     */
    public static Waivers read(Path file) {
        try {
            Waivers waivers = parse(Files.readString(file), file.toString());
            waivers.waivers().forEach(waiver -> refuseWide(waiver, file));
            return waivers;
        } catch (IOException e) {
            throw new UsageError("%s cannot be read: %s".formatted(file, e.getMessage()));
        }
    }

    private static void refuseWide(Waiver waiver, Path file) {
        if (waiver.finding().strip().length() < SHORTEST_FINDING) {
            throw new UsageError(String.format(
                    Locale.ROOT,
                    "%s: the finding of the waiver of %s is \"%s\", which fits other failures too. Copy at least %d"
                            + " characters of the text that a check prints for the failure.",
                    file,
                    waiver.rule(),
                    waiver.finding(),
                    SHORTEST_FINDING));
        }
    }

    /**
     * Reads the text of such a file.
     *
     * @param name what the text is called in messages
     * @throws UsageError when it is no list of waivers
     */
    public static Waivers parse(String text, String name) {
        try {
            List<Waiver> waivers = YAML.readValue(text, new TypeReference<List<Waiver>>() {});
            if (waivers == null || waivers.contains(null)) {
                throw new UsageError(NO_WAIVERS.formatted(name, "it has an empty item"));
            }
            return new Waivers(waivers, text);
        } catch (JsonProcessingException e) {
            throw new UsageError(NO_WAIVERS.formatted(name, e.getOriginalMessage()));
        }
    }
}
