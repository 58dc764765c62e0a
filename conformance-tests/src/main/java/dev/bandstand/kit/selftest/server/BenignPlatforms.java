package dev.bandstand.kit.selftest.server;

import java.util.List;

/** Servers of NeMo Platform Jobs that are right and unusual. */
final class BenignPlatforms {

    private BenignPlatforms() {}

    static List<BenignServer> all() {
        return List.of(
                server("later-version", "a later version, which refuses more").plays("later-version"),
                server("real-pace", "steps that take as long as real ones").plays("real-pace"),
                server("extras", "members that nobody asked for").wears(Variants.extras()),
                server("wide", "members in any order, over many lines, in ASCII")
                        .wears(Variants.wide()),
                server("charset", "the media type has a charset")
                        .wears(Variants.mediaType("application/json; charset=utf-8")),
                server("chunked", "bodies in chunks").wears(Variants.chunked()),
                server("gzip", "bodies compressed").wears(Variants.zipped()),
                server("close", "a connection for each call").wears(Variants.closing()),
                server("late", "answers take a third of a second to two seconds")
                        .wears(Variants.late()),
                server("busy", "every seventh call is put off").wears(Variants.busy(7)));
    }

    private static BenignServer server(String id, String title) {
        return BenignServer.of(id, title);
    }
}
