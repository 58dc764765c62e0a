package dev.bandstand.bench;

import java.net.URI;

/** Drives a server and measures what comes back. */
interface Generator {

    Measured drive(URI server, Load load, Pace pace);

    /** Its name, for the table. */
    String name();

    /** wrk where it is installed, because it leaves most of the machine to the server; otherwise one in this process. */
    static Generator found() {
        return Programs.find("wrk").<Generator>map(Wrk::new).orElseGet(JettyClient::new);
    }
}
