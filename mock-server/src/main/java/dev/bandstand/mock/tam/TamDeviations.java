package dev.bandstand.mock.tam;

import dev.bandstand.mock.deviation.DeviationSet;
import java.util.List;

/** The ways in which a server of TAM Builder can be wrong. */
final class TamDeviations {

    private TamDeviations() {}

    static DeviationSet<TamSeams> of(Owners owners) {
        return new DeviationSet<>(() -> List.of(
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
                WrongMessages.ALL));
    }
}
