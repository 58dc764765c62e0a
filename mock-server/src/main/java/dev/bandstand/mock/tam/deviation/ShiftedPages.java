package dev.bandstand.mock.tam.deviation;

import dev.bandstand.mock.tam.job.CompanyPage;
import dev.bandstand.mock.tam.job.CompanyRange;
import dev.bandstand.mock.tam.job.Pages;
import dev.bandstand.mock.tam.job.TamJobAt;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Pages that are laid out for another look at the job than the one that is shown. */
record ShiftedPages(Pages good, UnaryOperator<TamJobAt> look) implements Pages {

    @Override
    public Optional<CompanyPage> read(TamJobAt jobAt, @Nullable String cursor) {
        return good.read(look.apply(jobAt), cursor);
    }

    @Override
    public List<CompanyRange> readable(TamJobAt jobAt) {
        return good.readable(look.apply(jobAt));
    }

    @Override
    public int count(TamJobAt jobAt) {
        return good.count(look.apply(jobAt));
    }
}
