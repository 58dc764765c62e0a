package dev.bandstand.mock.store;

import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.base.RealTime;
import dev.bandstand.mock.core.MemoryWorldLog;
import dev.bandstand.mock.memory.MemoryJobLog;
import dev.bandstand.mock.store.StoreAddress.Folder;
import dev.bandstand.mock.store.StoreAddress.Memory;
import dev.bandstand.mock.store.StoreAddress.Postgres;
import java.util.Optional;

/** Opens stores. */
public final class Stores {

    private Stores() {}

    /**
     * Opens the store of an address.
     *
     * @throws InvalidSetting when the database cannot be used
     */
    public static Store open(StoreAddress address) {
        return switch (address) {
            case Memory memory ->
                new Store(new MemoryJobLog(), new MemoryWorldLog(new RealTime()), false, Optional::empty, () -> {});
            case Folder folder -> JdbcStore.open(folder);
            case Postgres postgres -> JdbcStore.open(postgres);
        };
    }
}
