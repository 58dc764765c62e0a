package dev.bandstand.mock.tam;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Good pages, found in another way than by their cursors. */
record MisreadPages(Pages good, Reading reading) implements Pages {

    /** How a page is found among good ones. */
    @FunctionalInterface
    interface Reading {

        Optional<Page> read(Pages good, Sight sight, @Nullable String cursor);
    }

    @Override
    public Optional<Page> read(Sight sight, @Nullable String cursor) {
        return reading.read(good, sight, cursor);
    }

    @Override
    public List<Slice> readable(Sight sight) {
        return good.readable(sight);
    }

    @Override
    public int count(Sight sight) {
        return good.count(sight);
    }
}
