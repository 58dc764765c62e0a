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

/** A YAML file of waivers. */
public final class WaiverFile {

    private static final YAMLMapper YAML =
            YAMLMapper.builder().addModule(new JavaTimeModule()).build();

    private WaiverFile() {}

    /**
     * Reads a list of waivers.
     *
     * @throws UsageError when it cannot be read or a waiver lacks a member
     */
    public static Waivers read(Path file) {
        try {
            return parse(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UsageError("%s cannot be read: %s".formatted(file, e.getMessage()));
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
            return new Waivers(YAML.readValue(text, new TypeReference<List<Waiver>>() {}), text);
        } catch (JsonProcessingException e) {
            throw new UsageError("%s is not a list of waivers with rule, finding, reason, owner and expires: %s"
                    .formatted(name, e.getOriginalMessage()));
        }
    }
}
