package dev.bandstand.mock.store;

import dev.bandstand.mock.core.InvalidSetting;
import dev.bandstand.mock.core.MemoryJobLog;
import dev.bandstand.mock.core.MemoryWorldLog;
import dev.bandstand.mock.core.RealTime;
import dev.bandstand.mock.store.StoreAddress.Folder;
import dev.bandstand.mock.store.StoreAddress.Memory;
import dev.bandstand.mock.store.StoreAddress.Postgres;

/** Opens stores. */
public final class Stores {

    private Stores() {}

    /**
     * Opens the store of an address: {@code memory}, {@code file:DIR} for an embedded database, or
     * {@code jdbc:postgresql://HOST/DATABASE?user=NAME&password=WORD}.
     *
     * @throws InvalidSetting when the address is none of these or the database cannot be used
     */
    public static Store open(String address) {
        return switch (StoreAddress.parse(address)) {
            case Memory memory -> new Store(new MemoryJobLog(), new MemoryWorldLog(new RealTime()), () -> {});
            case Folder folder -> JdbcStore.open(folder);
            case Postgres postgres -> JdbcStore.open(postgres);
        };
    }

    /** The address as it can be shown to anybody: without a password. */
    public static String shown(String address) {
        return StoreAddress.parse(address).toString();
    }
}
