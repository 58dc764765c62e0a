package dev.bandstand.mock.violation;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.Collection;

/** The errors of one validation: the first ones, and how many there were beyond. */
final class BoundedErrors extends ArrayList<Error> {

    private static final long serialVersionUID = 1;
    private static final int MOST = 1_000;

    private int dropped;

    /** The number of errors that had no room. */
    int dropped() {
        return dropped;
    }

    @Override
    public boolean add(Error error) {
        if (size() < MOST) {
            return super.add(error);
        }
        dropped++;
        return true;
    }

    @Override
    public boolean addAll(Collection<? extends Error> errors) {
        errors.forEach(this::add);
        return !errors.isEmpty();
    }
}
