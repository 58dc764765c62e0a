package dev.bandstand.bench;

import java.util.Locale;

/**
 * One line of the table.
 *
 * @param what what was measured against what
 * @param value what came out
 * @param seen the numbers behind it
 */
record Ratio(String what, double value, Target target, String seen) {

    /** A multiple of throughput. */
    static Ratio ofThroughput(String what, Measured ours, Measured theirs, double atLeast) {
        return new Ratio(
                what,
                ours.perSecond() / theirs.perSecond(),
                new AtLeast(atLeast),
                String.format(Locale.ROOT, "%,.0f/s / %,.0f/s", ours.perSecond(), theirs.perSecond()));
    }

    /** A multiple of the time that 99 of 100 calls keep to. */
    static Ratio ofTail(String what, Measured ours, Measured theirs, double atMost) {
        return new Ratio(
                what,
                ours.p99() / theirs.p99(),
                new AtMost(atMost, "×"),
                String.format(
                        Locale.ROOT,
                        "%,.2f ms / %,.2f ms at %,.0f/s / %,.0f/s",
                        ours.p99() / 1e3,
                        theirs.p99() / 1e3,
                        ours.perSecond(),
                        theirs.perSecond()));
    }

    boolean reached() {
        return target.reachedBy(value);
    }

    /** The ratio to reach. */
    sealed interface Target {

        boolean reachedBy(double value);

        String text();

        String text(double value);
    }

    /** The more the better: a multiple. */
    record AtLeast(double bound) implements Target {

        @Override
        public boolean reachedBy(double value) {
            return value >= bound;
        }

        @Override
        public String text() {
            return "≥ " + text(bound);
        }

        @Override
        public String text(double value) {
            return String.format(Locale.ROOT, "%.2f ×", value);
        }
    }

    /** The less the better, in a unit. */
    record AtMost(double bound, String unit) implements Target {

        @Override
        public boolean reachedBy(double value) {
            return value <= bound;
        }

        @Override
        public String text() {
            return "≤ " + text(bound);
        }

        @Override
        public String text(double value) {
            return String.format(Locale.ROOT, unit.equals("MB") ? "%.0f %s" : "%.2f %s", value, unit);
        }
    }
}
