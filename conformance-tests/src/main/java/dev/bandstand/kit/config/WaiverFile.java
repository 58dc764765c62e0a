package dev.bandstand.kit.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.verdict.Waiver;
import dev.bandstand.kit.verdict.Waivers;
import dev.bandstand.spec.Nearest;
import dev.bandstand.spec.contract.ContractError;
import dev.bandstand.spec.contract.LocatedYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** A YAML file of waivers. */
public final class WaiverFile {

    private static final List<String> NEEDED = List.of("rule", "finding", "reason", "owner", "expires");
    private static final List<String> KNOWN = List.of("rule", "finding", "reason", "owner", "expires", "issue");

    /** A shorter part of a finding, such as its status code, fits other failures of the rule too. */
    private static final int SHORTEST_FINDING = 8;

    private final LocatedYaml yaml;
    private final String name;
    private final List<String> faults = new ArrayList<>();

    private WaiverFile(String name, LocatedYaml yaml) {
        this.name = name;
        this.yaml = yaml;
    }

    /**
     * Reads a list of waivers.
     *
     * @param rules the ids of the rules of the contract
     * @throws UsageError when it cannot be read, or a waiver lacks a member, is of no rule or fits almost any failure
     */
    public static Waivers read(Path file, Collection<String> rules) {
        try {
            String text = Files.readString(file);
            Waivers waivers = parse(text, file.toString());
            waivers.waivers().forEach(waiver -> refuseWide(waiver, file));
            waivers.waivers().stream()
                    .filter(waiver -> !rules.contains(waiver.rule()))
                    .findFirst()
                    .ifPresent(waiver -> {
                        throw new UsageError(Nearest.sentence(
                                "%s: there is no rule %s".formatted(file, waiver.rule()), waiver.rule(), rules));
                    });
            return waivers;
        } catch (IOException e) {
            throw new UsageError("%s cannot be read.".formatted(file));
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
     * @throws UsageError when it is no list of waivers; one line for each fault
     */
    public static Waivers parse(String text, String name) {
        try {
            return new Waivers(new WaiverFile(name, LocatedYaml.read(name, text)).waivers(), text);
        } catch (ContractError noYaml) {
            throw new UsageError(noYaml.getMessage());
        }
    }

    private List<Waiver> waivers() {
        if (!yaml.tree().isArray()) {
            throw new UsageError(
                    "%s is not a list of waivers. Each begins with \"- rule: ID\", and has finding, reason, owner and expires."
                            .formatted(name));
        }
        List<Waiver> waivers = new ArrayList<>();
        for (int i = 0; i < yaml.tree().size(); i++) {
            waivers.add(waiver("/" + i, yaml.tree().path(i)));
        }
        if (!faults.isEmpty()) {
            throw new UsageError(String.join("\n", faults));
        }
        return waivers;
    }

    private Waiver waiver(String at, JsonNode entry) {
        entry.fieldNames().forEachRemaining(member -> {
            if (!KNOWN.contains(member)) {
                fault(at, Nearest.sentence("a waiver has no member %s".formatted(member), member, KNOWN));
            }
        });
        for (String member : NEEDED) {
            if (text(entry, member).isBlank()) {
                fault(at, "the waiver needs a text for %s.".formatted(member));
            }
        }
        return new Waiver(
                text(entry, "rule"),
                text(entry, "finding"),
                text(entry, "reason"),
                text(entry, "owner"),
                expires(at, text(entry, "expires")),
                text(entry, "issue"));
    }

    private static String text(JsonNode entry, String member) {
        return entry.path(member).asText("");
    }

    private LocalDate expires(String at, String text) {
        try {
            return text.isBlank() ? LocalDate.MIN : LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            fault(at + "/expires", "\"%s\" is no date such as 2027-01-31.".formatted(text));
            return LocalDate.MIN;
        }
    }

    private void fault(String at, String sentence) {
        faults.add(
                String.format(Locale.ROOT, "%s, line %d: %s", name, yaml.lines().of(at), sentence));
    }
}
