package dev.bandstand.mock;

import dev.bandstand.mock.core.CallLog;
import dev.bandstand.mock.core.Journal;
import dev.bandstand.mock.core.WorldSettings;
import dev.bandstand.mock.http.Tls;
import dev.bandstand.mock.store.StoreAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * How a mock is run.
 *
 * @param host the address it listens on
 * @param port the port it listens on; 0 for any free one
 * @param worlds how a new world behaves
 * @param keys the only API keys there are; any key when empty
 * @param journal how much a world remembers of its calls
 * @param pageBytes how many bytes of written pages are kept for the next reader
 * @param wireMockRoot a folder with WireMock's {@code mappings} and {@code __files}
 * @param store where jobs and worlds are kept
 * @param scenarios a folder of scenarios beside those that come with the mock
 * @param calls where each call is told
 * @param https where HTTPS is spoken beside HTTP, if it is
 */
public record MockOptions(
        String host,
        int port,
        WorldSettings worlds,
        Set<String> keys,
        Journal.Limits journal,
        long pageBytes,
        Optional<Path> wireMockRoot,
        StoreAddress store,
        Optional<Path> scenarios,
        CallLog calls,
        Optional<Tls> https) {

    /** What holds when nothing else is said. */
    public static final MockOptions DEFAULTS = new MockOptions(
            "127.0.0.1",
            8080,
            WorldSettings.DEFAULTS,
            Set.of(),
            Journal.Limits.DEFAULTS,
            32L << 20,
            Optional.empty(),
            StoreAddress.MEMORY,
            Optional.empty(),
            CallLog.NONE,
            Optional.empty());

    public MockOptions {
        keys = Set.copyOf(keys);
    }

    /** The same on another address. */
    public MockOptions withHost(String other) {
        return new MockOptions(
                other, port, worlds, keys, journal, pageBytes, wireMockRoot, store, scenarios, calls, https);
    }

    /** The same on another port. */
    public MockOptions withPort(int other) {
        return new MockOptions(
                host, other, worlds, keys, journal, pageBytes, wireMockRoot, store, scenarios, calls, https);
    }

    /** The same with worlds that behave otherwise. */
    public MockOptions withWorlds(UnaryOperator<WorldSettings> change) {
        return new MockOptions(
                host,
                port,
                change.apply(worlds),
                keys,
                journal,
                pageBytes,
                wireMockRoot,
                store,
                scenarios,
                calls,
                https);
    }

    /** The same for these keys only. */
    public MockOptions withKeys(Set<String> only) {
        return new MockOptions(
                host, port, worlds, only, journal, pageBytes, wireMockRoot, store, scenarios, calls, https);
    }

    /** The same with other journals. */
    public MockOptions withJournal(Journal.Limits other) {
        return new MockOptions(
                host, port, worlds, keys, other, pageBytes, wireMockRoot, store, scenarios, calls, https);
    }

    /** The same with room for more or fewer pages. */
    public MockOptions withPageBytes(long other) {
        return new MockOptions(host, port, worlds, keys, journal, other, wireMockRoot, store, scenarios, calls, https);
    }

    /** The same with a folder for WireMock. */
    public MockOptions withWireMockRoot(Path folder) {
        return new MockOptions(
                host, port, worlds, keys, journal, pageBytes, Optional.of(folder), store, scenarios, calls, https);
    }

    /**
     * The same with another store: {@code memory}, {@code file:DIR} or
     * {@code jdbc:postgresql://HOST/DATABASE?user=NAME&password=WORD}.
     *
     * @throws dev.bandstand.mock.core.InvalidSetting when the text is none of them
     */
    public MockOptions withStore(String address) {
        return new MockOptions(
                host,
                port,
                worlds,
                keys,
                journal,
                pageBytes,
                wireMockRoot,
                StoreAddress.parse(address),
                scenarios,
                calls,
                https);
    }

    /** The same with scenarios of one's own beside those that come with the mock. */
    public MockOptions withScenarios(Path folder) {
        return new MockOptions(
                host, port, worlds, keys, journal, pageBytes, wireMockRoot, store, Optional.of(folder), calls, https);
    }

    /** The same with another log of calls. */
    public MockOptions withCalls(CallLog other) {
        return new MockOptions(
                host, port, worlds, keys, journal, pageBytes, wireMockRoot, store, scenarios, other, https);
    }

    /** The same with HTTPS beside HTTP. */
    public MockOptions withHttps(Tls tls) {
        return new MockOptions(
                host, port, worlds, keys, journal, pageBytes, wireMockRoot, store, scenarios, calls, Optional.of(tls));
    }
}
