package dev.bandstand.mock.memory;

import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.JobRef;
import dev.bandstand.mock.core.LogEntry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A job as bytes, and as an object as long as it was asked for not long ago. Equal to every other one of its key. There
 * may be a million of them, so it has as few fields and objects as it can.
 */
final class StoredJob implements JobRef {

    private static final int ID_AT = 2 * Integer.BYTES;
    private static final int USUAL_COMPRESSION = 6;
    private static final int LARGEST_BYTE = 0xFF;

    /** The version of a job that was removed. */
    private static final int REMOVED = -1;

    private final Place place;

    /** Its version, the length of its id, its id, and its entries. Whatever array it has, the id is the same. */
    private byte[] bytes;

    private List<Object> shared = List.of();
    private volatile @Nullable JobHistory history;
    private int number = -1;

    private StoredJob(Place place, String id) {
        this.place = place;
        this.bytes = head(id);
    }

    /** The parts that the jobs of a contract in a world share. */
    record Place(String world, String contract, EntryCodec codec, RecentJobs recent) {

        StoredJob probe(String id) {
            return new StoredJob(this, id);
        }

        StoredJob created(JobKey key, LogEntry first) {
            StoredJob job = new StoredJob(this, key.id());
            job.write(new JobHistory(key, List.of(first)));
            return job;
        }
    }

    @Override
    public int number() {
        return number;
    }

    StoredJob numbered(int inWorld) {
        number = inWorld;
        return this;
    }

    @Override
    public JobKey key() {
        @Nullable JobHistory known = history;
        return known == null ? new JobKey(place.world, place.contract, id()) : known.key();
    }

    @Override
    public Optional<JobHistory> history() {
        @Nullable JobHistory known = history;
        return known == null ? keep() : Optional.of(known);
    }

    @Override
    public Optional<JobHistory> peek() {
        @Nullable JobHistory known = history;
        return known == null ? read() : Optional.of(known);
    }

    private synchronized Optional<JobHistory> keep() {
        @Nullable JobHistory known = history;
        return known == null ? read().map(read -> keep(read, place.recent)) : Optional.of(known);
    }

    /** Keeps a history at hand as long as the job is one of some recent ones. */
    synchronized JobHistory keep(JobHistory read, RecentJobs recent) {
        history = read;
        recent.keep(this, size());
        return read;
    }

    /** Forgets all but its key. */
    synchronized void remove() {
        bytes = Arrays.copyOf(bytes, idEnd());
        ByteBuffer.wrap(bytes).putInt(REMOVED);
        shared = List.of();
        history = null;
    }

    /** Adds an entry if the job has the expected version. */
    synchronized boolean append(int expectedVersion, LogEntry entry) {
        if (version() != expectedVersion) {
            return false;
        }
        peek().ifPresent(now -> write(now.with(entry)));
        return true;
    }

    private synchronized void write(JobHistory longer) {
        EntryCodec.Packed packed = place.codec.packed(longer.last(), shared, place.contract);
        byte[] whole = Arrays.copyOf(bytes, bytes.length + packed.bytes().length);
        System.arraycopy(packed.bytes(), 0, whole, bytes.length, packed.bytes().length);
        ByteBuffer.wrap(whole).putInt(longer.version());
        bytes = whole;
        shared = packed.shared();
        if (history != null) {
            history = longer;
        }
    }

    /** The size of its documents when they are not compressed, about. */
    private int size() {
        boolean compressed = shared.stream().anyMatch(Compressor.Dictionary.class::isInstance);
        return compressed ? USUAL_COMPRESSION * bytes.length : bytes.length;
    }

    private synchronized Optional<JobHistory> read() {
        if (version() == REMOVED) {
            return Optional.empty();
        }
        ByteBuffer entries = ByteBuffer.wrap(bytes, idEnd(), bytes.length - idEnd());
        List<LogEntry> read = new ArrayList<>(version());
        while (entries.hasRemaining()) {
            read.add(place.codec.read(entries, shared));
        }
        return Optional.of(new JobHistory(new JobKey(place.world, place.contract, id()), read));
    }

    void letGo() {
        history = null;
    }

    private int version() {
        return ByteBuffer.wrap(bytes).getInt();
    }

    private int idEnd() {
        return ID_AT + Math.abs(idLength());
    }

    private int idLength() {
        return ByteBuffer.wrap(bytes).getInt(Integer.BYTES);
    }

    private String id() {
        return new String(
                bytes,
                ID_AT,
                Math.abs(idLength()),
                idLength() < 0 ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1);
    }

    /** A negative length tells that the id has two bytes a character. */
    private static byte[] head(String id) {
        boolean wide = id.chars().anyMatch(sign -> sign > LARGEST_BYTE);
        byte[] text = new byte[wide ? 2 * id.length() : id.length()];
        for (int i = 0; i < id.length(); i++) {
            if (wide) {
                text[2 * i] = (byte) (id.charAt(i) >> Byte.SIZE);
                text[2 * i + 1] = (byte) id.charAt(i);
            } else {
                text[i] = (byte) id.charAt(i);
            }
        }
        return ByteBuffer.allocate(ID_AT + text.length)
                .putInt(0)
                .putInt(wide ? -text.length : text.length)
                .put(text)
                .array();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoredJob job
                && Arrays.equals(bytes, Integer.BYTES, idEnd(), job.bytes, Integer.BYTES, job.idEnd())
                && place.contract.equals(job.place.contract)
                && place.world.equals(job.place.world);
    }

    @Override
    public int hashCode() {
        int hash = 31 * place.world.hashCode() + place.contract.hashCode();
        int end = idEnd();
        for (int i = Integer.BYTES; i < end; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }
}
