package dev.bandstand.kit.selftest.server;

import dev.bandstand.kit.config.Key;
import java.util.List;

/** Servers of NeMo Platform Jobs that are right and unusual. */
final class NemoVariants {

    private NemoVariants() {}

    static List<BenignVariant> all() {
        return List.of(
                unhurried("later-version", "a later version, which refuses more", "later-version"),
                unhurried("real-pace", "steps that take as long as real ones", "real-pace"),
                server("extras", "members that nobody asked for").withRewrite(GenericRewrites.extras()),
                server("wide", "members in any order, over many lines, in ASCII")
                        .withRewrite(GenericRewrites.wide()),
                server("charset", "the media type has a charset")
                        .withRewrite(GenericRewrites.mediaType("application/json; charset=utf-8")),
                server("chunked", "bodies in chunks").withRewrite(GenericRewrites.chunked()),
                server("gzip", "bodies compressed").withRewrite(GenericRewrites.zipped()),
                server("close", "a connection for each call").withRewrite(GenericRewrites.closing()),
                unhurried(
                                "late",
                                "answers take a third of a second to two seconds",
                                "real-pace",
                                "NEMO-LIFE-001",
                                "NEMO-PAUS-005",
                                "NEMO-CANC-002")
                        .ofItsOwnTime()
                        .withRewrite(GenericRewrites.late()),
                unhurried("busy", "every seventh call is put off", "real-pace").withRewrite(GenericRewrites.busy(7)));
    }

    /** A server whose jobs take longer than others, for which the kit has to wait longer. */
    private static BenignVariant unhurried(String id, String title, String scenario, String... guards) {
        return BenignVariant.of(id, title, guards)
                .withScenario(scenario)
                .withSetting(Key.SETTLE, "10m")
                .withSetting(Key.MAX_JOBS, "1000");
    }

    private static BenignVariant server(String id, String title) {
        return BenignVariant.of(id, title);
    }
}
