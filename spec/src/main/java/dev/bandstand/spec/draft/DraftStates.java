package dev.bandstand.spec.draft;

import dev.bandstand.spec.contract.StateMeaning;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The states of a draft with their guessed meanings, in the order of the document. */
record DraftStates(Map<String, StateMeaning> meanings) {

    /** The states with some meanings, in the order of the meanings. */
    List<String> words(StateMeaning... wanted) {
        return Stream.of(wanted)
                .flatMap(meaning -> meanings.entrySet().stream()
                        .filter(each -> each.getValue() == meaning)
                        .map(Map.Entry::getKey))
                .toList();
    }

    /** The first state with one of some meanings. */
    Optional<String> word(StateMeaning... wanted) {
        return words(wanted).stream().findFirst();
    }
}
