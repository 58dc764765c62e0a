package dev.bandstand.mock.nemo.deviation;

import dev.bandstand.mock.deviation.DeviationSet;
import dev.bandstand.mock.nemo.job.NemoExtensionPoints;
import java.util.List;

/** The ways in which a server of the Jobs contract can be wrong. */
public final class NemoDeviations {

    public static final DeviationSet<NemoExtensionPoints> ALL = new DeviationSet<>(() -> List.of(
            FormDeviations.ALL,
            ControlDeviations.ALL,
            NemoListDeviations.ALL,
            NemoPageDeviations.ALL,
            NemoFilterDeviations.ALL,
            NemoPartDeviations.ALL,
            DisagreeingDeviations.ALL,
            MisreportingDeviations.ALL,
            NemoNameDeviations.ALL,
            ReportDeviations.ALL));

    private NemoDeviations() {}
}
