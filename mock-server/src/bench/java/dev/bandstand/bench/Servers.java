package dev.bandstand.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Servers that are up for as long as they are needed, and stop together. */
final class Servers implements AutoCloseable {

    private final Path folder;
    private final List<ServerProcess> started = new ArrayList<>();

    /** None yet; what they say will go to a folder. */
    Servers(Path folder) {
        this.folder = folder;
    }

    ServerProcess start(Contender contender) {
        ServerProcess server = ServerProcess.start(contender, folder);
        started.add(server);
        return server;
    }

    URI up(Contender contender) {
        return start(contender).address();
    }

    @Override
    public void close() {
        started.forEach(ServerProcess::close);
    }
}
