package dev.bandstand.bench;

import java.net.URI;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.util.component.LifeCycle;

/** Jetty's HTTP client in this process. It takes more of the machine than wrk does, from every server alike. */
final class JettyClient implements Generator {

    @Override
    public String name() {
        return "Jetty's HTTP client";
    }

    @Override
    public Measured drive(URI server, Load load, Pace pace) {
        HttpClient client = new HttpClient();
        client.setMaxConnectionsPerDestination(load.connections());
        try {
            client.start();
            return measured(client, server, load, pace);
        } catch (Exception broken) {
            throw new IllegalStateException("The HTTP client failed.", broken);
        } finally {
            LifeCycle.stop(client);
        }
    }

    private static Measured measured(HttpClient client, URI server, Load load, Pace pace) throws InterruptedException {
        Histogram latencies = new ConcurrentHistogram(3);
        LongAdder failures = new LongAdder();
        JettyUsers users = new JettyUsers(client, server, load, pace, latencies, failures);
        double seconds = users.run().toNanos() / 1e9;
        return new Measured(
                latencies.getTotalCount() / seconds,
                latencies.getValueAtPercentile(50) / 1e3,
                latencies.getValueAtPercentile(99) / 1e3,
                latencies.getTotalCount(),
                failures.sum());
    }
}
