package dev.bandstand.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Throughputs as bars, in SVG that reads on light and dark pages. */
final class Plot {

    private static final int ROW = 28;
    private static final int LABELS = 270;
    private static final int BARS = 360;
    private static final int WIDTH = LABELS + BARS + 90;

    private Plot() {}

    static String of(Map<String, Measured> seen) {
        List<Map.Entry<String, Measured>> rows = seen.entrySet().stream()
                .sorted(Comparator.comparingDouble(each -> -each.getValue().perSecond()))
                .toList();
        double most = rows.getFirst().getValue().perSecond();
        StringBuilder bars = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            bars.append(
                    bar(row, rows.get(row).getKey(), rows.get(row).getValue().perSecond(), most));
        }
        return String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" \
                font-family="sans-serif" font-size="13" fill="#808080">
                <title>Polls of a full page per second</title>
                %3$s</svg>
                """, WIDTH, ROW * rows.size() + 8, bars);
    }

    private static String bar(int row, String name, double value, double most) {
        int top = row * ROW + 4;
        return String.format(
                Locale.ROOT,
                """
                <text x="%d" y="%d" text-anchor="end">%s</text>\
                <rect x="%d" y="%d" width="%.0f" height="20" rx="2" fill="%s"/>\
                <text x="%.0f" y="%d">%,.0f/s</text>
                """,
                LABELS - 8,
                top + 15,
                name,
                LABELS,
                top,
                Math.max(1, value / most * BARS),
                name.equals(Launcher.NAME) ? "#e4572e" : "#7a8ca3",
                LABELS + value / most * BARS + 6,
                top + 15,
                value);
    }
}
