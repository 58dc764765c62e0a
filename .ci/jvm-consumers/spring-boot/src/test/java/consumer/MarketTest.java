package consumer;

import static org.assertj.core.api.Assertions.assertThat;

import consumer.MarketController.Build;
import consumer.MarketController.Submitted;
import dev.bandstand.mock.MockTest;
import dev.bandstand.mock.TestWorld;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.client.RestClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@MockTest(scenario = "quick")
class MarketTest {

    @Value("${local.server.port}")
    private int port;

    @Test
    void a_market_is_built_by_way_of_the_application(TestWorld world) {
        RestClient application = RestClient.create("http://localhost:" + port);
        String job = application
                .post()
                .uri("/markets?api={api}&key={key}&query=cloud", world.address(), world.key())
                .retrieve()
                .body(Submitted.class)
                .job_id();
        world.runUntil(job, "completed");
        Build build = application
                .get()
                .uri("/markets/{id}?api={api}&key={key}", job, world.address(), world.key())
                .retrieve()
                .body(Build.class);
        assertThat(build.status()).isEqualTo("completed");
        assertThat(build.processed()).isPositive();
        assertThat(world.findings()).isEmpty();
    }

    @Test
    void jetty_and_the_logging_backend_are_those_of_spring_boot() throws ClassNotFoundException {
        String jetty = Class.forName("org.eclipse.jetty.server.Server").getPackage().getImplementationVersion();
        assertThat(jetty).isEqualTo(System.getProperty("expected.jetty"));
        assertThat(LoggerFactory.getILoggerFactory().getClass().getName()).startsWith("ch.qos.logback.");
    }
}
