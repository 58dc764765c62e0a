package dev.bandstand.mock.tam;

import dev.bandstand.mock.core.Deviation;
import dev.bandstand.spec.KnownDeviation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The ways in which a server of TAM Builder can be wrong. All servers made here are <em>wrong</em>. */
final class TamDeviations {

    private final Owners owners;

    TamDeviations(Owners owners) {
        this.owners = owners;
    }

    /** Those that can be switched on, as the contract's list tells them. */
    List<Deviation> list() {
        return KnownDeviation.of(TamApi.CONTRACT).stream()
                .map(each -> new Deviation(each.id(), each.rule(), each.title()))
                .toList();
    }

    Set<String> ids() {
        return breaks().keySet();
    }

    /** The seams with some of the deviations on, one after another. */
    TamSeams broken(TamSeams good, List<String> on) {
        if (on.isEmpty()) {
            return good;
        }
        Map<String, UnaryOperator<TamSeams>> breaks = breaks();
        TamSeams seams = good;
        for (String id : on) {
            seams = breaks.getOrDefault(id, UnaryOperator.identity()).apply(seams);
        }
        return seams;
    }

    private Map<String, UnaryOperator<TamSeams>> breaks() {
        Map<String, UnaryOperator<TamSeams>> breaks = new HashMap<>();
        List.of(
                        WrongLives.ALL,
                        WrongPauses.ALL,
                        WrongResumes.ALL,
                        WrongCancels.ALL,
                        WrongConflicts.all(owners),
                        WrongPages.ALL,
                        WrongRows.ALL,
                        WrongProgress.ALL,
                        WrongManifests.ALL,
                        WrongCredits.ALL,
                        WrongBodies.ALL,
                        WrongAccess.all(owners),
                        WrongErrors.all(owners),
                        WrongRepeats.ALL,
                        WrongRaces.ALL,
                        WrongMessages.ALL)
                .forEach(breaks::putAll);
        return breaks;
    }
}
