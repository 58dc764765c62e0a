package dev.bandstand.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Bandstand as it is by default, and bare Jetty with the bytes that Bandstand answers. */
final class Stage implements AutoCloseable {

    static final String PAGE = "/page";
    static final String EMPTY = "/empty";
    static final String PAUSE = "/pause";
    static final String RESUME = "/resume";

    private final Path folder;
    private final ServerProcess bandstand;
    private final ServerProcess jetty;
    private final Mock mock;
    private final Build finished;
    private final Build running;

    private Stage(Path folder, Launcher launcher) {
        this.folder = folder;
        this.bandstand = ServerProcess.start(launcher.mock(), folder);
        this.mock = new Mock(bandstand.address());
        this.finished = mock.finished("bench-finished", "documented");
        this.running = mock.justRunning("bench-running");
        this.jetty = ServerProcess.start(Rivals.jetty(bodies()), folder);
    }

    /** Starts both; their files and what they say go to a folder. */
    static Stage set(Path folder, Launcher launcher) {
        return new Stage(folder, launcher);
    }

    Path folder() {
        return folder;
    }

    /** The file with the full page. */
    Path page() {
        return file(PAGE);
    }

    URI bandstand() {
        return bandstand.address();
    }

    URI jetty() {
        return jetty.address();
    }

    Mock mock() {
        return mock;
    }

    /** A completed build of 219 pages. */
    Build finished() {
        return finished;
    }

    /** A build that is at work, in a world that stands still, with nothing to show yet. */
    Build running() {
        return running;
    }

    @Override
    public void close() {
        bandstand.close();
        jetty.close();
    }

    private Map<String, Path> bodies() {
        Map<String, Path> bodies = new LinkedHashMap<>();
        bodies.put(PAGE, keep(PAGE, mock.get(finished, finished.poll())));
        bodies.put(EMPTY, keep(EMPTY, mock.get(running, running.poll())));
        Build disturbed = mock.justRunning("bench-disturbed");
        bodies.put(PAUSE, keep(PAUSE, mock.post(disturbed, disturbed.pause())));
        mock.runUntil(disturbed, "paused");
        bodies.put(RESUME, keep(RESUME, mock.post(disturbed, disturbed.resume())));
        return bodies;
    }

    private Path keep(String path, byte[] body) {
        try {
            return Files.write(file(path), body);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Path file(String path) {
        return folder.resolve(path.substring(1) + ".json");
    }
}
