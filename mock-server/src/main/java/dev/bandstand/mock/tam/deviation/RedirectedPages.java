package dev.bandstand.mock.tam.deviation;

import dev.bandstand.mock.tam.job.CompanyPage;
import dev.bandstand.mock.tam.job.CompanyRange;
import dev.bandstand.mock.tam.job.Pages;
import dev.bandstand.mock.tam.job.TamJobAt;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Good pages, found in another way than by their cursors. */
record RedirectedPages(Pages good, PageLookup lookup) implements Pages {

    /** A way to find a page among good ones. */
    @FunctionalInterface
    interface PageLookup {

        Optional<CompanyPage> read(Pages good, TamJobAt jobAt, @Nullable String cursor);
    }

    @Override
    public Optional<CompanyPage> read(TamJobAt jobAt, @Nullable String cursor) {
        return lookup.read(good, jobAt, cursor);
    }

    @Override
    public List<CompanyRange> readable(TamJobAt jobAt) {
        return good.readable(jobAt);
    }

    @Override
    public int count(TamJobAt jobAt) {
        return good.count(jobAt);
    }
}
