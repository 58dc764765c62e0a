package dev.bandstand.testcontainers;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * A mock in a container.
 *
 * <pre>{@code
 * try (BandstandContainer mock = new BandstandContainer("bandstand:1.0.0").withScenario("quick")) {
 *     mock.start();
 *     // call mock.address() with X-API-Key: my-key
 * }
 * }</pre>
 */
public final class BandstandContainer extends GenericContainer<BandstandContainer> {

    /** The port on which the mock listens in its container. */
    public static final int PORT = 8080;

    private static final DockerImageName IMAGE = DockerImageName.parse("bandstand");

    private final List<String> options = new ArrayList<>();

    /**
     * A container of an image.
     *
     * @param image its name, such as {@code bandstand:1.0.0}
     */
    public BandstandContainer(String image) {
        this(DockerImageName.parse(image));
    }

    /**
     * A container of an image.
     *
     * @throws IllegalStateException when it is declared to be no substitute for {@code bandstand}
     */
    public BandstandContainer(DockerImageName image) {
        super(image);
        image.assertCompatibleWith(IMAGE);
        addExposedPort(PORT);
        waitingFor(Wait.forHttp("/docs").forStatusCode(200));
    }

    /** Chooses the scenario of new jobs. */
    public BandstandContainer withScenario(String name) {
        return withOption("--scenario", name);
    }

    /** Switches contract violations on, by their ids. */
    public BandstandContainer withDeviations(String... ids) {
        return withOption("--deviation", String.join(",", ids));
    }

    /** Keeps jobs in a store that other containers can share, such as {@code jdbc:postgresql://db/bandstand?user=...}. */
    public BandstandContainer withStore(String address) {
        return withOption("--store", address);
    }

    /** Sets any option of {@code bandstand mock}. */
    public BandstandContainer withOption(String name, String value) {
        options.add(name + "=" + value);
        return this;
    }

    /** The base URL of the mock, once the container runs. */
    public URI address() {
        return URI.create("http://" + getHost() + ":" + getMappedPort(PORT));
    }

    /** The mock answers control calls only under names that it knows; the one of a remote engine is not its own. */
    @Override
    protected void configure() {
        setCommand(command(getHost()).toArray(String[]::new));
    }

    List<String> command(String host) {
        List<String> command = new ArrayList<>(List.of("mock", "--allow-host=" + host));
        command.addAll(options);
        return command;
    }
}
