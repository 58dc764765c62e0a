package dev.bandstand.mock.store;

import dev.bandstand.mock.base.InvalidSetting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of the store of jobs and worlds. Its text never shows a password. */
public sealed interface StoreAddress {

    /** The kind of store in one word. */
    String kind();

    /** The memory of the process, which nobody has to ask for. */
    StoreAddress MEMORY = new Memory();

    /**
     * Reads an address: {@code memory}, {@code file:DIR} or
     * {@code jdbc:postgresql://HOST/DATABASE?user=NAME&password=WORD}.
     *
     * @throws InvalidSetting when the text is none of them
     */
    static StoreAddress parse(String text) {
        if (text.equals("memory")) {
            return MEMORY;
        }
        if (text.startsWith(Folder.PREFIX)) {
            return Folder.parse(text);
        }
        if (text.startsWith(Postgres.PREFIX)) {
            return Postgres.parse(text);
        }
        throw new InvalidSetting("A store is memory, file:DIR or %s, but not %s."
                .formatted(Postgres.EXAMPLE, text.isEmpty() ? "empty" : withoutSecrets(text)));
    }

    private static String withoutSecrets(String text) {
        String kind = text.split("[:/?@=]", 2)[0];
        return kind.length() == text.length() ? kind : kind + ":...";
    }

    /** The memory of the process. */
    record Memory() implements StoreAddress {

        @Override
        public String kind() {
            return "memory";
        }

        @Override
        public String toString() {
            return kind();
        }
    }

    /** An embedded database in a folder, for one mock at a time. */
    record Folder(Path folder) implements StoreAddress {

        private static final String PREFIX = "file:";

        private static Folder parse(String text) {
            String name = text.substring(PREFIX.length());
            if (name.isBlank() || name.contains(";")) {
                throw new InvalidSetting(
                        "A store file:DIR needs a folder without a semicolon in its name, such as file:bandstand-data.");
            }
            Path folder = Path.of(name).toAbsolutePath().normalize();
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new InvalidSetting("The store %s%s is a file. Name a folder.".formatted(PREFIX, folder));
            }
            return new Folder(folder);
        }

        @Override
        public String kind() {
            return "file";
        }

        @Override
        public String toString() {
            return PREFIX + folder;
        }
    }

    /** A database of PostgreSQL, which several mocks can share. */
    record Postgres(String host, String database, String parameters) implements StoreAddress {

        private static final String PREFIX = "jdbc:postgresql:";
        private static final String EXAMPLE = PREFIX + "//HOST/DATABASE?user=NAME&password=WORD";
        private static final Pattern FORM =
                Pattern.compile("//(?<host>[^/?@\\s]+)/(?<database>[^/?@\\s]+)(?<parameters>\\?\\S*)?");

        private static Postgres parse(String text) {
            Matcher form = FORM.matcher(text.substring(PREFIX.length()));
            if (!form.matches()) {
                throw new InvalidSetting("A store in PostgreSQL is written as %s.".formatted(EXAMPLE));
            }
            String parameters = form.group("parameters");
            return new Postgres(form.group("host"), form.group("database"), parameters == null ? "" : parameters);
        }

        @Override
        public String kind() {
            return "postgresql";
        }

        String url() {
            return this + parameters;
        }

        @Override
        public String toString() {
            return "%s//%s/%s".formatted(PREFIX, host, database);
        }
    }
}
