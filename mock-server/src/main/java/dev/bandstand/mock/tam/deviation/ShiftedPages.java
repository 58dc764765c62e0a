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
    public Optional<CompanyPage> read(TamJobAt sight, @Nullable String cursor) {
        return good.read(look.apply(sight), cursor);
    }

    @Override
    public List<CompanyRange> readable(TamJobAt sight) {
        return good.readable(look.apply(sight));
    }

    @Override
    public int count(TamJobAt sight) {
        return good.count(look.apply(sight));
    }
}
