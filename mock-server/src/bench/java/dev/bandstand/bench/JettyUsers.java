package dev.bandstand.bench;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Histogram;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Result;

/** Users who each send a request, wait for its answer, think, and send the next. */
final class JettyUsers {

    private final HttpClient client;
    private final URI server;
    private final Load load;
    private final Pace pace;
    private final Histogram latencies;
    private final LongAdder failures;
    private final AtomicInteger position = new AtomicInteger();
    private final Phaser busy = new Phaser(1);
    private final long start = System.nanoTime();

    JettyUsers(HttpClient client, URI server, Load load, Pace pace, Histogram latencies, LongAdder failures) {
        this.client = client;
        this.server = server;
        this.load = load;
        this.pace = pace;
        this.latencies = latencies;
        this.failures = failures;
    }

    /** Returns when the time is over and the last answer is in; tells how long that took. */
    Duration run() {
        busy.bulkRegister(load.connections());
        for (int user = 0; user < load.connections(); user++) {
            send();
        }
        busy.arriveAndAwaitAdvance();
        return elapsed();
    }

    private void send() {
        int turn = Math.floorMod(position.getAndIncrement(), load.targets().size());
        Request request = client.newRequest(server.resolve(load.targets().get(turn)))
                .method(load.method())
                .headers(fields -> load.headers().forEach(fields::put));
        long sent = System.nanoTime();
        request.send(result -> received(result, sent));
    }

    private void received(Result result, long sent) {
        latencies.recordValue(System.nanoTime() - sent);
        if (result.isFailed() || result.getResponse().getStatus() >= 400) {
            failures.increment();
        }
        if (elapsed().compareTo(pace.duration()) > 0) {
            busy.arriveAndDeregister();
        } else {
            sendAfterThinking();
        }
    }

    private void sendAfterThinking() {
        long think = pace.thinkTime(load.connections()).toMillis();
        if (think == 0) {
            send();
        } else {
            client.getScheduler()
                    .schedule(this::send, ThreadLocalRandom.current().nextLong(2 * think), TimeUnit.MILLISECONDS);
        }
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
