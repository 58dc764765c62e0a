package dev.bandstand.kit.selftest;

import dev.bandstand.spec.KnownDeviation;
import java.util.List;

/**
 * A server that breaks its contract in one way.
 *
 * @param id the deviation of the mock that makes it
 * @param rule the rule that must catch it
 * @param title what it does wrong
 */
public record WrongServer(String id, String rule, String title) {

    /** Those of a contract. */
    static List<WrongServer> of(String contract) {
        return KnownDeviation.of(contract).stream()
                .map(each -> new WrongServer(each.id(), each.rule(), each.title()))
                .toList();
    }
}
