package dev.bandstand.mock.tam;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Pages that are laid out for another look at the job than the one that is shown. */
record OtherPages(Pages good, UnaryOperator<Sight> look) implements Pages {

    @Override
    public Optional<Page> read(Sight sight, @Nullable String cursor) {
        return good.read(look.apply(sight), cursor);
    }

    @Override
    public List<Slice> readable(Sight sight) {
        return good.readable(look.apply(sight));
    }

    @Override
    public int count(Sight sight) {
        return good.count(look.apply(sight));
    }
}
