package dev.bandstand.kit.junit;

import dev.bandstand.mock.MockServer;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The example of the documentation: the suite inside a build of its own, here with the mock for a service. */
class ConformanceTest {

    @TestFactory
    Stream<DynamicNode> the_mock_pauses_as_the_contract_says() {
        MockServer service = MockServer.start(options -> options.withPort(0));
        return Conformance.suite(Map.of("target", service.address().toString(), "rules", "TAM-PAUS", "seed", "1"))
                .onClose(service::close);
    }
}
