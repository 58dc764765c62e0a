package dev.bandstand.mock.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.LogEntry;
import dev.bandstand.mock.core.Refusal;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Databases.Extension.class)
class StoresTest {

    /** The most that a pool holds when its database is lost. */
    private static final int CONNECTIONS_TO_FORGET = 10;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                        | empty
                    redis                                     | redis
                    postgresql://singer:la-la-la@db/bandstand | postgresql:...
                    jdbc:mysql://db/b?password=la-la-la       | jdbc:...
                    la-la-la@db                               | la-la-la:...
                    """)
    void what_is_no_store_is_named_without_its_secrets(String address, String shown) {
        assertRefused(address)
                .hasMessage("A store is memory, file:DIR or"
                        + " jdbc:postgresql://HOST/DATABASE?user=NAME&password=WORD, but not " + shown + ".");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql:bandstand",
        "jdbc:postgresql://db",
        "jdbc:postgresql://db/?password=la-la-la",
        "jdbc:postgresql://singer:la-la-la@db/bandstand"
    })
    void an_incomplete_address_of_a_database_is_answered_with_a_complete_one(String address) {
        assertRefused(address)
                .hasMessage("A store in PostgreSQL is written as"
                        + " jdbc:postgresql://HOST/DATABASE?user=NAME&password=WORD.");
    }

    @ParameterizedTest
    @CsvSource({"file:", "file:  ", "file:data;INIT=RUNSCRIPT"})
    void a_folder_needs_a_plain_name(String address) {
        assertRefused(address)
                .hasMessage("A store file:DIR needs a folder without a semicolon in its name,"
                        + " such as file:bandstand-data.");
    }

    @Test
    void a_file_is_no_folder() throws IOException {
        Path file = Files.createFile(folder.resolve("notes"));

        assertRefused("file:" + file).hasMessage("The store file:%s is a file. Name a folder.".formatted(file));
    }

    @Test
    void a_file_of_something_else_is_not_taken_for_a_store() throws IOException {
        Files.writeString(folder.resolve("bandstand.mv.db"), "a diary");

        assertRefused("file:" + folder)
                .hasMessageStartingWith(
                        "The store file:%s cannot be used. Can the folder be written to,".formatted(folder));
    }

    @Test
    void a_folder_is_for_one_mock_at_a_time_within_a_process_too() {
        String address = "file:" + folder;
        try (Store open = Stores.open(StoreAddress.parse(address))) {
            assertThat(open.trouble().get()).isEmpty();
            for (int tries = 0; tries < 2; tries++) {
                assertRefused(address)
                        .hasMessage(
                                "The store %s cannot be used. Another mock has it open. Name another folder, or share a PostgreSQL database."
                                        .formatted(address));
            }
        }
        Stores.open(StoreAddress.parse(address)).close();
    }

    @Test
    void a_database_that_does_not_answer_is_named() throws IOException {
        int free = freePort();

        assertRefused(String.format(
                        Locale.ROOT, "jdbc:postgresql://localhost:%d/bandstand?user=a&password=la-la-la", free))
                .hasMessage(String.format(
                                Locale.ROOT,
                                "The store jdbc:postgresql://localhost:%d/bandstand cannot be used. No PostgreSQL answers",
                                free)
                        + " there. Is it running, and are host and port right?");
    }

    @Test
    void a_wrong_password_is_told_but_not_shown(Databases databases) {
        assertRefused(databases.postgresql().address("postgres", "do-re-mi"))
                .hasMessageEndingWith(
                        "cannot be used. PostgreSQL refuses the user or the password." + " Check user= and password=.")
                .hasMessageNotContaining("do-re-mi");
    }

    @Test
    void a_missing_database_is_named(Databases databases) {
        String address = databases.postgresql().emptyDatabase().replaceFirst("bandstand_\\w+", "orchestra");

        assertRefused(address)
                .hasMessageEndingWith(
                        "cannot be used. PostgreSQL has no database orchestra. Create it or name another" + " one.");
    }

    @Test
    void a_user_without_rights_is_told_which_one_is_missing(Databases databases) {
        String address = databases.postgresql().emptyDatabase().replaceFirst("bandstand_\\w+", "postgres");

        assertRefused(address)
                .hasMessageEndingWith(
                        "cannot be used. The user may not create the schema and the tables. Grant CREATE on the database.");
    }

    @Test
    void several_mocks_can_start_at_once_on_an_empty_database(Databases databases) throws InterruptedException {
        String address = databases.postgresql().emptyDatabase();

        try (ExecutorService mocks = Executors.newFixedThreadPool(4)) {
            List<Callable<Store>> starts = Collections.nCopies(4, () -> Stores.open(StoreAddress.parse(address)));
            assertThat(mocks.invokeAll(starts)).allSatisfy(start -> start.get().close());
        }
    }

    @Test
    void a_database_that_was_lost_is_told_and_found_again(Databases databases) {
        Postgresql server = databases.postgresql();
        String address = server.emptyDatabase();
        try (Store store = Stores.open(StoreAddress.parse(address))) {
            server.reachable(address, false);
            assertThatThrownBy(() -> store.worlds().read("w"))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.status()).isEqualTo(503))
                    .hasMessageStartingWith("The mock cannot reach its store, jdbc:postgresql://localhost:")
                    .hasMessageNotContaining("password");

            server.reachable(address, true);
            assertThat(IntStream.rangeClosed(0, CONNECTIONS_TO_FORGET)).anyMatch(attempt -> answers(store));
        }
    }

    @Test
    void a_database_that_stands_still_is_given_up_and_used_again(Databases databases) {
        Postgresql server = databases.postgresql();
        String address = server.emptyDatabase();
        JobKey job = new JobKey("w", "openfunnel-tam", "j");
        try (Store store = Stores.open(StoreAddress.parse(address))) {
            store.jobs().append(job, 0, new LogEntry(Instant.EPOCH, "submitted", NullNode.getInstance()));
            Runnable goOn = server.standstill(address);
            try {
                assertThatThrownBy(() -> store.jobs().find(job)).isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(503);
                    assertThat(refusal.headers()).containsKey("Retry-After");
                });
            } finally {
                goOn.run();
            }
            assertThat(IntStream.rangeClosed(0, CONNECTIONS_TO_FORGET)).anyMatch(attempt -> answers(store));
            assertThat(store.jobs().find(job)).isPresent();
        }
    }

    @Test
    void an_address_is_shown_without_its_parameters() {
        assertThat(StoreAddress.parse("jdbc:postgresql://db:5432/bandstand?user=singer&password=la-la-la"))
                .hasToString("jdbc:postgresql://db:5432/bandstand");
        assertThat(StoreAddress.parse("memory")).hasToString("memory");
    }

    private static boolean answers(Store store) {
        try {
            return store.worlds().read("w").saved().isEmpty();
        } catch (Refusal lost) {
            return false;
        }
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(String address) {
        return assertThatThrownBy(() -> Stores.open(StoreAddress.parse(address)).close())
                .isInstanceOf(InvalidSetting.class);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
