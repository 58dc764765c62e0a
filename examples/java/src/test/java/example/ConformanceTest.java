package example;

import dev.bandstand.kit.junit.Conformance;
import dev.bandstand.mock.MockServer;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The rules about pausing as tests of a service. The mock takes the place of the service. */
class ConformanceTest {

    private static final MockServer SERVICE = MockServer.start(options -> options.withPort(0));

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @TestFactory
    Stream<DynamicNode> the_service_keeps_its_contract() {
        return Conformance.suite(Map.of("target", SERVICE.address().toString(), "rules", "TAM-PAUS"));
    }
}
