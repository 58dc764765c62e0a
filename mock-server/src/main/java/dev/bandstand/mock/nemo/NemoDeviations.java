package dev.bandstand.mock.nemo;

import dev.bandstand.mock.deviation.DeviationSet;
import java.util.List;

/** The ways in which a server of the Jobs contract can be wrong. */
final class NemoDeviations {

    static final DeviationSet<NemoSeams> ALL =
            new DeviationSet<>(() -> List.of(WrongForms.ALL, WrongSteering.ALL, WrongLists.ALL, WrongReports.ALL));

    private NemoDeviations() {}
}
