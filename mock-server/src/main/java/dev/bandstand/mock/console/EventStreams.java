package dev.bandstand.mock.console;

import dev.bandstand.mock.core.Refusal;
import dev.bandstand.mock.core.Worlds;
import dev.bandstand.mock.http.exchange.AnswerSender;
import dev.bandstand.mock.http.exchange.MemoryBudget;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Tells watchers what happens in worlds, as server-sent events. Nothing else in the mock knows of watchers: for each of
 * them a thread looks at the world some times a second, as long as somebody listens. So it also sees what another mock on
 * the same store did, and costs nothing when nobody looks.
 */
final class EventStreams implements AutoCloseable {

    private static final Pattern ONE = Pattern.compile("/__bandstand/worlds/([^/]+)/events");
    private static final String SEVERAL = "/__bandstand/events";
    private static final int MOST_WORLDS = 50;

    /** Worlds that are watched at the same time, each counted for each of its streams. */
    private static final int MOST_WATCHED = 200;

    private static final byte[] STILL_HERE = ": still here\n\n".getBytes(StandardCharsets.UTF_8);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration BETWEEN_SIGNS = Duration.ofSeconds(10);
    private static final Duration LONGEST_REST = Duration.ofSeconds(1);
    private static final Duration UNTIL_STORE_IS_BACK = Duration.ofSeconds(1);
    private static final int REST_PER_WORK = 9;
    private static final int UNAVAILABLE = 503;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Function<String, WorldWatcher> watches;
    private final Function<String, Runnable> keep;
    private final ServerEvents server;
    private final Semaphore watched = new Semaphore(MOST_WATCHED);

    /**
     * @param watches makes the watch of a world for one watcher
     * @param keep has a world kept until what it returns is run
     * @param server tells of the mock itself
     */
    EventStreams(Function<String, WorldWatcher> watches, Function<String, Runnable> keep, ServerEvents server) {
        this.watches = watches;
        this.keep = keep;
        this.server = server;
    }

    /** Serves the request if it is for the events of a world or of several. */
    boolean serve(String path, Request request, Response response, Callback callback) {
        Matcher one = ONE.matcher(path);
        boolean several = path.equals(SEVERAL);
        if (!one.matches() && !several) {
            return false;
        }
        List<String> worlds = several ? asked(request) : List.of(decoded(one.group(1)));
        if (worlds.isEmpty()
                || worlds.size() > MOST_WORLDS
                || worlds.stream().anyMatch(world -> world.length() > Worlds.LONGEST_NAME)) {
            Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            return true;
        }
        if (!watched.tryAcquire(worlds.size())) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, 1);
            Response.writeError(request, response, callback, UNAVAILABLE, "There are too many streams of events.");
            return true;
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        MemoryBudget.Share unread = AnswerSender.UNSENT.share(request);
        threads.execute(() -> {
            try (OutputStream out = Content.Sink.asOutputStream(response)) {
                tell(worlds, several, new EventWriter(out, unread));
                callback.succeeded();
            } catch (IOException | RuntimeException gone) {
                callback.failed(gone);
            } finally {
                unread.close();
                watched.release(worlds.size());
            }
        });
        return true;
    }

    private static List<String> asked(Request request) {
        return Request.extractQueryParameters(request).getValuesOrEmpty("world").stream()
                .distinct()
                .toList();
    }

    private static String decoded(String name) {
        return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private void tell(List<String> worlds, boolean named, EventWriter out) throws IOException {
        try {
            while (true) {
                tellWhileTheStoreAnswers(worlds, named, out);
                Thread.sleep(UNTIL_STORE_IS_BACK);
            }
        } catch (InterruptedException stopped) {
            // the mock ends, and so does the answer
        }
    }

    /** Returns when the store does not answer: everything is told anew when it is back. */
    private void tellWhileTheStoreAnswers(List<String> worlds, boolean named, EventWriter out)
            throws IOException, InterruptedException {
        List<Runnable> releases = new ArrayList<>();
        try {
            worlds.forEach(world -> releases.add(keep.apply(world)));
            List<Supplier<List<ServerSentEvent>>> sources =
                    worlds.stream().map(world -> news(world, named)).toList();
            keepTelling(sources, out);
        } catch (Refusal refused) {
            if (refused.status() != UNAVAILABLE) {
                throw refused;
            }
            ServerSentEvent degraded = server.degraded(refused.detail());
            out.write(worlds.stream()
                    .map(world -> told(degraded, world, named).bytes())
                    .toList());
        } finally {
            releases.forEach(Runnable::run);
        }
    }

    /** The news of a world, after the first of which the mock itself is told. */
    private Supplier<List<ServerSentEvent>> news(String world, boolean named) {
        WorldWatcher watch = watches.apply(world);
        AtomicBoolean first = new AtomicBoolean(true);
        return () -> Stream.concat(
                        watch.news().stream(), first.getAndSet(false) ? Stream.of(server.well()) : Stream.empty())
                .map(event -> told(event, world, named))
                .toList();
    }

    /** Each event carries the name of its world when several share a stream. */
    private static ServerSentEvent told(ServerSentEvent event, String world, boolean named) {
        return named ? new ServerSentEvent(event.name(), Map.of("world", world, "data", event.data())) : event;
    }

    private static void keepTelling(List<Supplier<List<ServerSentEvent>>> sources, EventWriter out)
            throws IOException, InterruptedException {
        long sentAt = System.nanoTime();
        while (true) {
            Duration work = Duration.ZERO;
            for (Supplier<List<ServerSentEvent>> source : sources) {
                long start = System.nanoTime();
                List<byte[]> news =
                        source.get().stream().map(ServerSentEvent::bytes).toList();
                work = work.plusNanos(System.nanoTime() - start);
                if (!news.isEmpty()) {
                    out.write(news);
                    sentAt = start;
                }
            }
            if (System.nanoTime() - sentAt > BETWEEN_SIGNS.toNanos()) {
                out.write(List.of(STILL_HERE));
                sentAt = System.nanoTime();
            }
            Thread.sleep(rest(work));
        }
    }

    /** Looks at a big world take turns with rests, so that they leave room for the work of the mock. */
    private static Duration rest(Duration work) {
        return Duration.ofNanos(Math.clamp(
                work.multipliedBy(REST_PER_WORK).toNanos(), BETWEEN_LOOKS.toNanos(), LONGEST_REST.toNanos()));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
