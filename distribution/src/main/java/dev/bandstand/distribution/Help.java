package dev.bandstand.distribution;

/** The text of {@code bandstand help}. */
final class Help {

    static final String TEXT =
            """
            bandstand: a mock server and a conformance kit for HTTP APIs whose work is a long-running job

              bandstand mock [options]       serve the mock             (start here)
              bandstand scenarios            list what the mock can play
              bandstand check --target URL   judge a server by the contract's rules
              bandstand plan  --target URL   tell what a check would send and cost
              bandstand rules [ID]           list the rules, or explain one
              bandstand verify DIR           check that a report is consistent and judged right
              bandstand judge FILE.har       judge recorded traffic
              bandstand self-test            let the kit prove itself on deviating servers

            Each command tells its options with --help. Set BANDSTAND_JAVA_OPTS to pass options to the JVM.
            """;

    private Help() {}
}
