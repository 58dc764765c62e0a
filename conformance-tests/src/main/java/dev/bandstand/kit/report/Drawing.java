package dev.bandstand.kit.report;

import dev.bandstand.kit.report.Report.Moment;
import dev.bandstand.kit.report.Report.TimelineInfo;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The life of a job as an SVG picture: one line for each moment, from top to bottom, so that nothing overlaps however
 * close two moments are.
 */
record Drawing(TimelineInfo timeline) {

    private static final int MOST = 40;
    private static final int STEP = 22;
    private static final int MARGIN = 16;

    String job() {
        return timeline.job();
    }

    int height() {
        return 2 * MARGIN + STEP * Math.max(0, moments().size() - 1);
    }

    int bottom() {
        return height() - MARGIN;
    }

    List<Dot> dots() {
        List<Moment> moments = moments();
        return IntStream.range(0, moments.size())
                .mapToObj(index -> Dot.of(moments.get(index), MARGIN + index * STEP))
                .toList();
    }

    /** The first moments, and all that belong to what was found. */
    private List<Moment> moments() {
        List<Moment> all = timeline.moments();
        return IntStream.range(0, all.size())
                .filter(index -> index < MOST || all.get(index).evidence())
                .limit(2L * MOST)
                .mapToObj(all::get)
                .toList();
    }

    /** A moment at its place. */
    record Dot(int y, int textY, String look, String time, String label, int number) {

        static Dot of(Moment moment, int y) {
            String look = moment.kind() + (moment.evidence() ? " evidence" : "");
            return new Dot(
                    y, y + 4, look, String.format(Locale.ROOT, "%.1f s", moment.at()), moment.label(), moment.number());
        }
    }
}
