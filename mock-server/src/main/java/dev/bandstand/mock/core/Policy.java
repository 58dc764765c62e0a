package dev.bandstand.mock.core;

import java.util.List;
import java.util.Locale;

/** A point on which a contract is silent or contradicts itself, and the readings that the mock can take. */
public interface Policy {

    /** All that there is to say about it. */
    Point point();

    /** Its name in settings, in kebab-case. */
    default String key() {
        return point().key();
    }

    /** The readings, the default first. */
    default List<String> readings() {
        return point().readings();
    }

    /** Where the point is described, such as {@code A.6-4}. */
    default String reference() {
        return point().reference();
    }

    /** The point as a question. */
    default String question() {
        return point().question();
    }

    /** A silent point in words. */
    record Point(String key, String reference, String question, List<String> readings) {

        public Point {
            readings = List.copyOf(readings);
        }

        /**
         * The point that a constant stands for.
         *
         * @param constant its name, such as {@code OUT_OF_CREDITS}
         */
        public static Point of(String constant, String reference, String question, String... readings) {
            String key = constant.toLowerCase(Locale.ROOT).replace('_', '-');
            return new Point(key, reference, question, List.of(readings));
        }
    }
}
