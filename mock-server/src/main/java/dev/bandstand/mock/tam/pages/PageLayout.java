package dev.bandstand.mock.tam.pages;

import dev.bandstand.mock.tam.job.CompanyRange;
import java.util.ArrayList;
import java.util.List;

/** The distribution of companies over pages. */
record PageLayout(List<CompanyRange> slices, int pageSize, boolean packed) {

    int pages() {
        if (packed) {
            return ceil(slices.stream().mapToInt(CompanyRange::size).sum());
        }
        return slices.stream().mapToInt(slice -> ceil(slice.size())).sum();
    }

    List<CompanyRange> page(int index) {
        return packed ? stretch((long) index * pageSize) : bandPage(index);
    }

    /** A page of companies from a place on, running on from slice to slice. */
    private List<CompanyRange> stretch(long start) {
        List<CompanyRange> found = new ArrayList<>(2);
        long skip = start;
        int missing = pageSize;
        for (CompanyRange slice : slices) {
            if (skip >= slice.size()) {
                skip -= slice.size();
                continue;
            }
            int from = slice.from() + (int) skip;
            int to = Math.min(slice.to(), from + missing);
            found.add(new CompanyRange(slice.band(), from, to));
            missing -= to - from;
            skip = 0;
            if (missing == 0) {
                break;
            }
        }
        return found;
    }

    private List<CompanyRange> bandPage(int index) {
        int skip = index;
        for (CompanyRange slice : slices) {
            int pages = ceil(slice.size());
            if (skip < pages) {
                int from = slice.from() + skip * pageSize;
                return List.of(new CompanyRange(slice.band(), from, Math.min(slice.to(), from + pageSize)));
            }
            skip -= pages;
        }
        return List.of();
    }

    private int ceil(int companies) {
        return Math.ceilDiv(companies, pageSize);
    }
}
