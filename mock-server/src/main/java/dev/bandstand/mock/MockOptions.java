package dev.bandstand.mock;

import dev.bandstand.mock.core.WorldSettings;
import dev.bandstand.mock.http.server.AccessRules;
import dev.bandstand.mock.http.server.ListenOptions;
import dev.bandstand.mock.http.server.Tls;
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
 * @param listen the address
 * @param callers the callers that it serves
 * @param content the contracts, scenarios and stubs that it serves
 * @param state the state that it keeps
 */
public record MockOptions(ListenOptions listen, Callers callers, Content content, State state) {

    /** The default options. */
    public static final MockOptions DEFAULTS = new MockOptions(
            new ListenOptions("localhost", 8080, Optional.empty()),
            new Callers(Set.of(), AccessRules.DEFAULTS, CallListener.NONE),
            new Content(List.of(), Optional.empty(), Optional.empty()),
            new State(WorldSettings.DEFAULTS, StoreAddress.MEMORY, Journal.Limits.DEFAULTS, 32L << 20));

    /**
     * The callers that a mock serves, and the listener that is told of their calls.
     *
     * @param keys the accepted API keys; any key when empty
     * @param access who may use the control API, the console and WireMock's admin API
     * @param listener receives each call after its response
     */
    public record Callers(Set<String> keys, AccessRules access, CallListener listener) {

        public Callers {
            keys = Set.copyOf(keys);
        }
    }

    /**
     * The content that a mock serves.
     *
     * @param contracts the contracts; those that ship with the mock when empty
     * @param scenarios a folder of additional scenarios
     * @param wireMockRoot a folder with WireMock's {@code mappings} and {@code __files}
     */
    public record Content(List<ContractSource> contracts, Optional<Path> scenarios, Optional<Path> wireMockRoot) {

        public Content {
            contracts = List.copyOf(contracts);
        }
    }

    /**
     * The state that a mock keeps.
     *
     * @param worlds the settings of a new world
     * @param store the address of the store of jobs and worlds
     * @param journal the limits of the journal of each world
     * @param pageBytes the size in bytes of the cache of serialized pages
     */
    public record State(WorldSettings worlds, StoreAddress store, Journal.Limits journal, long pageBytes) {}

    /** The same on another address; {@code localhost} for both loopback addresses, of IPv4 and of IPv6. */
    public MockOptions withHost(String other) {
        return with(new ListenOptions(other, listen.port(), listen.https()));
    }

    /** The same on another port; 0 for any free one. */
    public MockOptions withPort(int other) {
        return with(new ListenOptions(listen.host(), other, listen.https()));
    }

    /** The same with HTTPS beside HTTP. */
    public MockOptions withHttps(Tls tls) {
        return with(new ListenOptions(listen.host(), listen.port(), Optional.of(tls)));
    }

    /** The same with these API keys only. */
    public MockOptions withKeys(Set<String> only) {
        return with(new Callers(only, callers.access, callers.listener));
    }

    /** The same with other rules of access. */
    public MockOptions withAccess(AccessRules other) {
        return with(new Callers(callers.keys, other, callers.listener));
    }

    /** The same with another listener for calls. */
    public MockOptions withCallListener(CallListener other) {
        return with(new Callers(callers.keys, callers.access, other));
    }

    /** The same with these contracts in place of those that ship with the mock. */
    public MockOptions withContracts(List<ContractSource> others) {
        return with(new Content(others, content.scenarios, content.wireMockRoot));
    }

    /** The same with a folder of additional scenarios. */
    public MockOptions withScenarios(Path folder) {
        return with(new Content(content.contracts, Optional.of(folder), content.wireMockRoot));
    }

    /** The same with a WireMock folder. */
    public MockOptions withWireMockRoot(Path folder) {
        return with(new Content(content.contracts, content.scenarios, Optional.of(folder)));
    }

    /** The same with other settings of a new world. */
    public MockOptions withWorlds(UnaryOperator<WorldSettings> change) {
        return with(new State(change.apply(state.worlds), state.store, state.journal, state.pageBytes));
    }

    /**
     * The same with another store: {@code memory}, {@code file:DIR} or
     * {@code jdbc:postgresql://HOST/DATABASE?user=NAME&password=WORD}.
     *
     * @throws dev.bandstand.mock.base.InvalidSetting when the text is none of them
     */
    public MockOptions withStore(String address) {
        return with(new State(state.worlds, StoreAddress.parse(address), state.journal, state.pageBytes));
    }

    /** The same with other journal limits. */
    public MockOptions withJournal(Journal.Limits other) {
        return with(new State(state.worlds, state.store, other, state.pageBytes));
    }

    /** The same with another size of the page cache, in bytes. */
    public MockOptions withPageBytes(long other) {
        return with(new State(state.worlds, state.store, state.journal, other));
    }

    private MockOptions with(ListenOptions other) {
        return new MockOptions(other, callers, content, state);
    }

    private MockOptions with(Callers other) {
        return new MockOptions(listen, other, content, state);
    }

    private MockOptions with(Content other) {
        return new MockOptions(listen, callers, other, state);
    }

    private MockOptions with(State other) {
        return new MockOptions(listen, callers, content, other);
    }
}
