package dev.bandstand.mock.tam.deviation;

import dev.bandstand.mock.deviation.DeviationSet;
import dev.bandstand.mock.tam.job.TamExtensionPoints;
import java.util.List;

/** The ways in which a server of TAM Builder can be wrong. */
public final class TamDeviations {

    private TamDeviations() {}

    public static DeviationSet<TamExtensionPoints> of(JobOwners owners) {
        return new DeviationSet<>(() -> List.of(
                TimelineDeviations.ALL,
                PauseDeviations.ALL,
                ResumeDeviations.ALL,
                CancelDeviations.ALL,
                ConflictDeviations.all(owners),
                PageDeviations.ALL,
                RowDeviations.ALL,
                ProgressDeviations.ALL,
                ManifestDeviations.ALL,
                CreditDeviations.ALL,
                BodyDeviations.ALL,
                AccessDeviations.all(owners),
                ErrorDeviations.all(owners),
                RepeatDeviations.ALL,
                RaceDeviations.ALL,
                MessageDeviations.ALL,
                SubmitDeviations.ALL,
                RareStateDeviations.all(owners)));
    }
}
