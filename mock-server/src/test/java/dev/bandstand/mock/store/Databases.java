package dev.bandstand.mock.store;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Empty databases for tests. One server of PostgreSQL serves the whole run, started when it is first needed. */
public final class Databases {

    private final ExtensionContext test;

    private Databases(ExtensionContext test) {
        this.test = test;
    }

    /** The address of an empty store. */
    String empty(Kind kind, Path folder) {
        return switch (kind) {
            case MEMORY -> "memory";
            case FOLDER -> "file:" + folder.resolve("store");
            case POSTGRESQL -> postgresql().emptyDatabase();
        };
    }

    Postgresql postgresql() {
        return test.getRoot()
                .getStore(Namespace.create(Databases.class))
                .computeIfAbsent(Postgresql.class, missing -> Postgresql.start(), Postgresql.class);
    }

    enum Kind {
        MEMORY,
        FOLDER,
        POSTGRESQL
    }

    /** Hands databases to tests that ask for them. */
    public static final class Extension implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == Databases.class;
        }

        @Override
        public Databases resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return new Databases(test);
        }
    }
}
