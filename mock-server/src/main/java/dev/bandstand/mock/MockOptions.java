package dev.bandstand.mock;

import dev.bandstand.mock.core.WorldSettings;
import dev.bandstand.mock.http.AccessRules;
import dev.bandstand.mock.http.Tls;
import dev.bandstand.mock.journal.CallListener;
import dev.bandstand.mock.journal.Journal;
import dev.bandstand.mock.store.StoreAddress;
import dev.bandstand.spec.contract.ContractSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The options of a mock.
 *
 * @param host the address it listens on
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
            "127.0.0.1",
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
        return new MockOptions(
                other,
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

    /** The same on another port. */
    public MockOptions withPort(int other) {
        return new MockOptions(
                host,
                other,
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

    /** The same with other settings of a new world. */
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
                callListener,
                https,
                access,
                contracts);
    }

    /** The same with these API keys only. */
    public MockOptions withKeys(Set<String> only) {
        return new MockOptions(
                host,
                port,
                worlds,
                only,
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

    /** The same with other journal limits. */
    public MockOptions withJournal(Journal.Limits other) {
        return new MockOptions(
                host,
                port,
                worlds,
                keys,
                other,
                pageBytes,
                wireMockRoot,
                store,
                scenarios,
                callListener,
                https,
                access,
                contracts);
    }

    /** The same with another size of the page cache, in bytes. */
    public MockOptions withPageBytes(long other) {
        return new MockOptions(
                host,
                port,
                worlds,
                keys,
                journal,
                other,
                wireMockRoot,
                store,
                scenarios,
                callListener,
                https,
                access,
                contracts);
    }

    /** The same with a WireMock folder. */
    public MockOptions withWireMockRoot(Path folder) {
        return new MockOptions(
                host,
                port,
                worlds,
                keys,
                journal,
                pageBytes,
                Optional.of(folder),
                store,
                scenarios,
                callListener,
                https,
                access,
                contracts);
    }

    /**
     * The same with another store: {@code memory}, {@code file:DIR} or
     * {@code jdbc:postgresql://HOST/DATABASE?user=NAME&password=WORD}.
     *
     * @throws dev.bandstand.mock.base.InvalidSetting when the text is none of them
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
                callListener,
                https,
                access,
                contracts);
    }

    /** The same with a folder of additional scenarios. */
    public MockOptions withScenarios(Path folder) {
        return new MockOptions(
                host,
                port,
                worlds,
                keys,
                journal,
                pageBytes,
                wireMockRoot,
                store,
                Optional.of(folder),
                callListener,
                https,
                access,
                contracts);
    }

    /** The same with another listener for calls. */
    public MockOptions withCallListener(CallListener other) {
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
                other,
                https,
                access,
                contracts);
    }

    /** The same with HTTPS beside HTTP. */
    public MockOptions withHttps(Tls tls) {
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
                Optional.of(tls),
                access,
                contracts);
    }

    /** The same with other rules of access. */
    public MockOptions withAccess(AccessRules other) {
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
                other,
                contracts);
    }

    /** The same with these contracts in place of those that ship with the mock. */
    public MockOptions withContracts(List<ContractSource> others) {
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
                others);
    }
}
