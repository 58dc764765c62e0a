package dev.bandstand.mock.tam;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.bandstand.contract.tam.TamCompanyResult;
import dev.bandstand.mock.core.EncodedList;
import java.util.List;

/** Writes companies as JSON and keeps what was written lately, within a bound of bytes. */
final class PageStore {

    private static final int KEY_SIZE = 150;
    private static final int TYPICAL_PAGE = 80 * 1024;

    /** Where pages are written before they are kept. */
    private static final ThreadLocal<JsonBytes> DESK = ThreadLocal.withInitial(() -> new JsonBytes(TYPICAL_PAGE));

    private final Cache<Key, byte[]> written;

    PageStore(long bytes) {
        this.written = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((Key key, byte[] json) -> KEY_SIZE + json.length)
                .executor(Runnable::run)
                .build();
    }

    /** The companies of some slices, with their JSON. */
    List<TamCompanyResult> rows(Companies companies, List<Slice> slices) {
        byte[] json = written.get(new Key(companies.fingerprint(), slices), key -> encode(companies, slices));
        int size = 0;
        for (Slice slice : slices) {
            size += slice.size();
        }
        return new EncodedList<>(json, size, index -> company(companies, slices, index));
    }

    private static byte[] encode(Companies companies, List<Slice> slices) {
        JsonBytes json = DESK.get();
        try {
            write(companies, slices, json);
            return json.toByteArray();
        } finally {
            json.clear();
        }
    }

    private static void write(Companies companies, List<Slice> slices, JsonBytes json) {
        json.add('[');
        boolean first = true;
        for (Slice slice : slices) {
            for (int rank = slice.from(); rank < slice.to(); rank++) {
                if (!first) {
                    json.add(',');
                }
                companies.write(slice.band(), rank, json);
                first = false;
            }
        }
        json.add(']');
    }

    private static TamCompanyResult company(Companies companies, List<Slice> slices, int index) {
        int skip = index;
        for (Slice slice : slices) {
            if (skip < slice.size()) {
                return companies.company(slice.band(), slice.from() + skip);
            }
            skip -= slice.size();
        }
        throw new IndexOutOfBoundsException(index);
    }

    /** Which companies, and of which market. */
    private record Key(long market, List<Slice> slices) {}
}
