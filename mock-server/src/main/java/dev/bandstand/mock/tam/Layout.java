package dev.bandstand.mock.tam;

import java.util.ArrayList;
import java.util.List;

/** Which companies stand on which page. */
record Layout(List<Slice> slices, int pageSize, boolean packed) {

    int pages() {
        if (packed) {
            return ceil(slices.stream().mapToInt(Slice::size).sum());
        }
        return slices.stream().mapToInt(slice -> ceil(slice.size())).sum();
    }

    List<Slice> page(int index) {
        return packed ? stretch((long) index * pageSize) : bandPage(index);
    }

    /** A page of companies from a place on, running on from slice to slice. */
    private List<Slice> stretch(long start) {
        List<Slice> found = new ArrayList<>(2);
        long skip = start;
        int missing = pageSize;
        for (Slice slice : slices) {
            if (skip >= slice.size()) {
                skip -= slice.size();
                continue;
            }
            int from = slice.from() + (int) skip;
            int to = Math.min(slice.to(), from + missing);
            found.add(new Slice(slice.band(), from, to));
            missing -= to - from;
            skip = 0;
            if (missing == 0) {
                break;
            }
        }
        return found;
    }

    private List<Slice> bandPage(int index) {
        int skip = index;
        for (Slice slice : slices) {
            int pages = ceil(slice.size());
            if (skip < pages) {
                int from = slice.from() + skip * pageSize;
                return List.of(new Slice(slice.band(), from, Math.min(slice.to(), from + pageSize)));
            }
            skip -= pages;
        }
        return List.of();
    }

    private int ceil(int companies) {
        return Math.ceilDiv(companies, pageSize);
    }
}
