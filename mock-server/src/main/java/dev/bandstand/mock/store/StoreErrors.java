package dev.bandstand.mock.store;

import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.store.StoreAddress.Folder;
import dev.bandstand.mock.store.StoreAddress.Memory;
import dev.bandstand.mock.store.StoreAddress.Postgres;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells in a sentence why a database cannot be used. What a driver says is repeated only where it holds no secret. */
final class StoreErrors {

    private static final int IN_USE = 90020;
    private static final String SENTENCE = "The store %s cannot be used. %s";
    private static final String OTHER_MOCK =
            "Another mock has it open. Name another folder, or share a PostgreSQL database.";

    private StoreErrors() {}

    /** Another mock has the folder open. */
    static InvalidSetting inUse(Folder folder) {
        return new InvalidSetting(SENTENCE.formatted(folder, OTHER_MOCK));
    }

    static InvalidSetting because(Throwable failed, StoreAddress address) {
        Optional<SQLException> cause = Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .reduce((outer, inner) -> inner);
        String reason = cause.map(error -> reason(error, address)).orElse("It cannot be opened.");
        return new InvalidSetting(SENTENCE.formatted(address, reason), failed);
    }

    private static String reason(SQLException error, StoreAddress address) {
        return switch (address) {
            case Folder folder -> folderReason(error);
            case Postgres postgres -> postgresReason(error, postgres);
            case Memory memory -> throw new IllegalArgumentException("Memory is no database");
        };
    }

    private static String folderReason(SQLException error) {
        return error.getErrorCode() == IN_USE
                ? OTHER_MOCK
                : "Can the folder be written to, and is it one of Bandstand's? The database says: " + firstLine(error);
    }

    private static String postgresReason(SQLException error, Postgres postgres) {
        String state = String.valueOf(error.getSQLState());
        return switch (state) {
            case "28000", "28P01" -> "PostgreSQL refuses the user or the password. Check user= and password=.";
            case "3D000" ->
                "PostgreSQL has no database %s. Create it or name another one.".formatted(postgres.database());
            case "42501" -> "The user may not create the schema and the tables. Grant CREATE on the database.";
            case "53300" -> "PostgreSQL has no connection left. Raise max_connections or stop another client.";
            default ->
                state.startsWith("08")
                        ? "No PostgreSQL answers there. Is it running, and are host and port right?"
                        : "The database says: " + firstLine(error);
        };
    }

    private static String firstLine(SQLException error) {
        return String.valueOf(error.getMessage()).lines().findFirst().orElse("nothing");
    }
}
