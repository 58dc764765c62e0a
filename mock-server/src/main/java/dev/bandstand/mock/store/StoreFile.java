package dev.bandstand.mock.store;

import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.store.StoreAddress.Folder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The length of a store's file, noted beside it while no mock has it open. A database whose file was cut goes back to an
 * older state without a word; the length gives it away.
 */
final class StoreFile {

    private static final Logger LOG = LoggerFactory.getLogger(StoreFile.class);

    /** The database would let mocks of one process share a folder, and none of them would know what another writes. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Folder address;
    private final Path data;
    private final Path note;
    private boolean closed;

    private StoreFile(Folder address) {
        this.address = address;
        this.data = address.folder().resolve("bandstand.mv.db");
        this.note = address.folder().resolve("bandstand.length");
    }

    /**
     * The file of a folder that no other mock of this process has open.
     *
     * @throws InvalidSetting when one has
     */
    static StoreFile claimed(Folder address) {
        if (!OPEN.add(address.folder())) {
            throw StoreErrors.inUse(address);
        }
        return new StoreFile(address);
    }

    /** Leaves the folder to others. */
    void release() {
        OPEN.remove(address.folder());
    }

    /**
     * Compares the file with what was noted.
     *
     * @throws InvalidSetting when the length is another
     */
    void check() {
        try {
            if (!Files.exists(note)) {
                return;
            }
            String noted = Files.readString(note).strip();
            long length = Files.exists(data) ? Files.size(data) : 0;
            if (!noted.equals(Long.toString(length))) {
                throw new InvalidSetting(String.format(
                        Locale.ROOT,
                        "The store %s is damaged: its file %s has %d bytes, and had %s when the last mock stopped. Restore it from a copy, or delete %s to go on with what can still be read.",
                        address,
                        data.getFileName(),
                        length,
                        noted,
                        note.getFileName()));
            }
        } catch (IOException unreadable) {
            throw new InvalidSetting(
                    "The store %s cannot be used. %s cannot be read.".formatted(address, note), unreadable);
        }
    }

    /** Notes that the length changes from now on. */
    void opened() {
        try {
            Files.deleteIfExists(note);
        } catch (IOException stays) {
            throw new InvalidSetting(
                    "The store %s cannot be used. %s cannot be deleted.".formatted(address, note), stays);
        }
    }

    /** Closes the database and notes the length for the next mock; whoever comes second waits for the first. */
    synchronized void close(Runnable database) {
        if (closed) {
            return;
        }
        closed = true;
        database.run();
        try {
            Files.writeString(note, Long.toString(Files.size(data)));
        } catch (IOException unwritten) {
            LOG.warn("The length of {} could not be noted", data, unwritten);
        }
        release();
    }
}
