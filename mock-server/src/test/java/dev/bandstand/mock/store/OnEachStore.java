package dev.bandstand.mock.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that are made with an empty store of each kind. */
@ParameterizedClass(name = "{0}")
@EnumSource
@ExtendWith(Databases.Extension.class)
abstract class OnEachStore {

    @Parameter
    private Databases.Kind kind;

    @TempDir
    private Path folder;

    private Store here;
    private Store there;

    @BeforeEach
    void open(Databases databases) {
        StoreAddress address = StoreAddress.parse(databases.empty(kind, folder));
        here = Stores.open(address);
        there = kind == Databases.Kind.POSTGRESQL ? Stores.open(address) : here;
    }

    @AfterEach
    void close() {
        there.close();
        here.close();
    }

    Store here() {
        return here;
    }

    /** The same store as another mock sees it, where several can share one. */
    Store there() {
        return there;
    }
}
