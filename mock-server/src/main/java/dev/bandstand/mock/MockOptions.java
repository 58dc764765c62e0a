package dev.bandstand.mock;

import dev.bandstand.mock.core.WorldSettings;
import dev.bandstand.mock.http.server.AccessRules;
import dev.bandstand.mock.http.server.Tls;
import dev.bandstand.mock.journal.CallListener;
import dev.bandstand.mock.journal.Journal;
import dev.bandstand.mock.store.StoreAddress;
import dev.bandstand.spec.contract.ContractSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The options of a mock.
 *
 * @param host the address it listens on; {@code localhost} for both loopback addresses, of IPv4 and of IPv6
 * @param port the port it listens on; 0 for any free one
 * @param worlds the settings of a new world
 * @param keys the accepted API keys; any key when empty
 * @param journal the limits of the journal of each world
 * @param pageBytes the size in bytes of the cache of serialized pages
 * @param wireMockRoot a folder with WireMock's {@code mappings} and {@code __files}
 * @param store the address of the store of jobs and worlds
 * @param scenarios a folder of additional scenarios
 * @param callListener receives each call after its response
 * @param https the HTTPS settings; HTTP only when empty
 * @param access who may use the control API, the console and WireMock's admin API
 * @param contracts the contracts that are served; those that ship with the mock when empty
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
        CallListener callListener,
        Optional<Tls> https,
        AccessRules access,
        List<ContractSource> contracts) {

    /** The default options. */
    public static final MockOptions DEFAULTS = new MockOptions(
            "localhost",
            8080,
            WorldSettings.DEFAULTS,
            Set.of(),
            Journal.Limits.DEFAULTS,
            32L << 20,
            Optional.empty(),
            StoreAddress.MEMORY,
            Optional.empty(),
            CallListener.NONE,
            Optional.empty(),
            AccessRules.DEFAULTS,
            List.of());

    public MockOptions {
        keys = Set.copyOf(keys);
        contracts = List.copyOf(contracts);
    }

    /** The same on another address. */
    public MockOptions withHost(String other) {
        return with(draft -> draft.host = other);
    }

    /** The same on another port. */
    public MockOptions withPort(int other) {
        return with(draft -> draft.port = other);
    }

    /** The same with other settings of a new world. */
    public MockOptions withWorlds(UnaryOperator<WorldSettings> change) {
        return with(draft -> draft.worlds = change.apply(worlds));
    }

    /** The same with these API keys only. */
    public MockOptions withKeys(Set<String> only) {
        return with(draft -> draft.keys = only);
    }

    /** The same with other journal limits. */
    public MockOptions withJournal(Journal.Limits other) {
        return with(draft -> draft.journal = other);
    }

    /** The same with another size of the page cache, in bytes. */
    public MockOptions withPageBytes(long other) {
        return with(draft -> draft.pageBytes = other);
    }

    /** The same with a WireMock folder. */
    public MockOptions withWireMockRoot(Path folder) {
        return with(draft -> draft.wireMockRoot = Optional.of(folder));
    }

    /**
     * The same with another store: {@code memory}, {@code file:DIR} or
     * {@code jdbc:postgresql://HOST/DATABASE?user=NAME&password=WORD}.
     *
     * @throws dev.bandstand.mock.base.InvalidSetting when the text is none of them
     */
    public MockOptions withStore(String address) {
        return with(draft -> draft.store = StoreAddress.parse(address));
    }

    /** The same with a folder of additional scenarios. */
    public MockOptions withScenarios(Path folder) {
        return with(draft -> draft.scenarios = Optional.of(folder));
    }

    /** The same with another listener for calls. */
    public MockOptions withCallListener(CallListener other) {
        return with(draft -> draft.callListener = other);
    }

    /** The same with HTTPS beside HTTP. */
    public MockOptions withHttps(Tls tls) {
        return with(draft -> draft.https = Optional.of(tls));
    }

    /** The same with other rules of access. */
    public MockOptions withAccess(AccessRules other) {
        return with(draft -> draft.access = other);
    }

    /** The same with these contracts in place of those that ship with the mock. */
    public MockOptions withContracts(List<ContractSource> others) {
        return with(draft -> draft.contracts = others);
    }

    private MockOptions with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.options();
    }

    /** The options while one of them is changed. */
    private static final class Draft {
        private String host;
        private int port;
        private WorldSettings worlds;
        private Set<String> keys;
        private Journal.Limits journal;
        private long pageBytes;
        private Optional<Path> wireMockRoot;
        private StoreAddress store;
        private Optional<Path> scenarios;
        private CallListener callListener;
        private Optional<Tls> https;
        private AccessRules access;
        private List<ContractSource> contracts;

        Draft(MockOptions options) {
            host = options.host;
            port = options.port;
            worlds = options.worlds;
            keys = options.keys;
            journal = options.journal;
            pageBytes = options.pageBytes;
            wireMockRoot = options.wireMockRoot;
            store = options.store;
            scenarios = options.scenarios;
            callListener = options.callListener;
            https = options.https;
            access = options.access;
            contracts = options.contracts;
        }

        MockOptions options() {
            return new MockOptions(
                    host,
                    port,
                    worlds,
                    keys,
                    journal,
                    pageBytes,
                    wireMockRoot,
                    store,
                    scenarios,
                    callListener,
                    https,
                    access,
                    contracts);
        }
    }
}
