package dev.bandstand.mock.tam.pages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.bandstand.contract.tam.TamCompanyResult;
import dev.bandstand.mock.bytes.Chunks;
import dev.bandstand.mock.bytes.EncodedList;
import dev.bandstand.mock.bytes.JsonBytes;
import dev.bandstand.mock.tam.companies.Companies;
import dev.bandstand.mock.tam.job.CompanyRange;
import java.util.List;
import java.util.function.Consumer;

/** Writes companies as JSON, and keeps within a bound of bytes what is asked for again. */
public final class PageStore {

    private static final int KEY_SIZE = 150;
    private static final int TYPICAL_COMPANY = 768;

    private final Cache<Key, byte[]> kept;
    private final RecentRequests regulars = new RecentRequests();

    public PageStore(long bytes) {
        this.kept = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((Key key, byte[] json) -> KEY_SIZE + json.length)
                .executor(Runnable::run)
                .build();
    }

    /** The companies of some slices, with their JSON. */
    public List<TamCompanyResult> rows(Companies companies, List<CompanyRange> slices) {
        int size = 0;
        for (CompanyRange slice : slices) {
            size += slice.size();
        }
        return new EncodedList<>(json(companies, slices, size), size, index -> company(companies, slices, index));
    }

    private Consumer<Chunks> json(Companies companies, List<CompanyRange> slices, int size) {
        Key key = new Key(companies.fingerprint(), slices);
        byte[] known = kept.getIfPresent(key);
        if (known != null) {
            return chunks -> chunks.adopt(known);
        }
        // Whoever reads a market from end to end would drive out everything, and keep the garbage collector busy.
        if (regulars.seenBefore(key.print())) {
            JsonBytes json = new JsonBytes(size * TYPICAL_COMPANY);
            write(companies, slices, json);
            byte[] fresh = json.toByteArray();
            kept.put(key, fresh);
            return chunks -> chunks.adopt(fresh);
        }
        return chunks -> chunks.add(json -> write(companies, slices, json));
    }

    private static void write(Companies companies, List<CompanyRange> slices, JsonBytes json) {
        json.add('[');
        boolean first = true;
        for (CompanyRange slice : slices) {
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

    private static TamCompanyResult company(Companies companies, List<CompanyRange> slices, int index) {
        int skip = index;
        for (CompanyRange slice : slices) {
            if (skip < slice.size()) {
                return companies.company(slice.band(), slice.from() + skip);
            }
            skip -= slice.size();
        }
        throw new IndexOutOfBoundsException(index);
    }

    /** The companies of a page, and their market. */
    private record Key(long market, List<CompanyRange> slices) {

        long print() {
            return market ^ slices.hashCode();
        }
    }
}
