package dev.bandstand.spec.contract;

import dev.bandstand.spec.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The faults of a model, each once, with the line where it stands. */
final class ModelFaults {

    private static final int MOST_NAMED = 12;

    private final Lines lines;
    private final List<ContractFault> faults = new ArrayList<>();

    ModelFaults(Lines lines) {
        this.lines = lines;
    }

    /** Adds a fault of a member, which {@code pointer} names. */
    void add(String pointer, String reason) {
        ContractFault fault = new ContractFault(lines.file(), lines.of(pointer), Lines.spoken(pointer) + ": " + reason);
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    /** Adds a fault of a member if its word is none of those known. */
    void mustBe(String pointer, String word, Collection<String> known, String what) {
        if (!known.contains(word)) {
            String named =
                    known.size() > MOST_NAMED || known.isEmpty() ? "" : "; there are " + String.join(", ", known);
            add(pointer, "there is no %s \"%s\"%s%s".formatted(what, word, named, meant(word, known)));
        }
    }

    /** The end of a sentence that names the word that was probably meant; empty if none is near. */
    static String meant(String written, Collection<String> known) {
        return Nearest.hint(written, known);
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    List<ContractFault> all() {
        return List.copyOf(faults);
    }
}
