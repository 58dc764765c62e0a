package dev.bandstand.mock.nemo;

import dev.bandstand.mock.core.Deviation;
import dev.bandstand.spec.KnownDeviation;
import java.util.List;
import java.util.stream.Stream;

/**
 * The ways in which a server of the Jobs contract can be wrong. All servers made here are <em>wrong</em>.
 *
 * @param known each with what it does to the seams of the good server
 */
record NemoDeviations(List<NemoDeviation> known) {

    /** Those that come with the mock. */
    static final NemoDeviations SHIPPED =
            new NemoDeviations(Stream.of(WrongForms.ALL, WrongSteering.ALL, WrongLists.ALL, WrongReports.ALL)
                    .flatMap(List::stream)
                    .toList());

    NemoDeviations {
        known = List.copyOf(known);
    }

    /** Those that can be switched on, as the contract's list tells them. */
    List<Deviation> list() {
        return KnownDeviation.of(NemoApi.CONTRACT).stream()
                .map(each -> new Deviation(each.id(), each.rule(), each.title()))
                .toList();
    }

    /** The seams with some of the deviations on, in the order of the list. */
    NemoSeams broken(NemoSeams good, List<String> on) {
        NemoSeams seams = good;
        for (NemoDeviation each : known) {
            if (on.contains(each.id())) {
                seams = each.broken().apply(seams);
            }
        }
        return seams;
    }
}
