package dev.bandstand.kit.coverage;

import dev.bandstand.spec.contract.life.StateMeaning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Places for states by what they mean: work from left to right, rest above it, cancelling below, ends at the right. */
final class PictureLayout {

    private static final double WIDTH = 140;
    private static final double HEIGHT = 42;
    private static final double COLUMN = 208;
    private static final double ROW = 92;
    private static final double MARGIN = 10;

    /** Widths by which arrows swing out, tried in this order until one meets no other state. */
    private static final double[] BENDS = {
        14, -14, 60, -60, 110, -110, 150, -150, 190, -190, 215, -215, 240, -240, 265, -265
    };

    private static final double[] LABELS = {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.8, 0.2, 0.86, 0.14};

    /** Column and row of each meaning; of several states at work each has a column of its own. */
    private static final Map<StateMeaning, Point> CELLS = new EnumMap<>(Map.ofEntries(
            Map.entry(StateMeaning.PENDING, new Point(0, 2)),
            Map.entry(StateMeaning.RUNNING, new Point(1, 2)),
            Map.entry(StateMeaning.RESUMING, new Point(2, 0)),
            Map.entry(StateMeaning.PAUSING, new Point(2, 1)),
            Map.entry(StateMeaning.PAUSED, new Point(3, 1)),
            Map.entry(StateMeaning.CANCELLING, new Point(2, 3)),
            Map.entry(StateMeaning.COMPLETED, new Point(4, 2)),
            Map.entry(StateMeaning.FAILED, new Point(4, 3)),
            Map.entry(StateMeaning.CANCELLED, new Point(4, 4)),
            Map.entry(StateMeaning.EXPIRED, new Point(4, 5)),
            Map.entry(StateMeaning.ENDED, new Point(4, 6)),
            Map.entry(StateMeaning.ARCHIVED, new Point(5, 2))));

    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final double width;
    private final double height;

    /** A place in the picture. */
    record Point(double x, double y) {}

    /** A rectangle. */
    record Box(double x, double y, double width, double height) {

        Point middle() {
            return new Point(x + width / 2, y + height / 2);
        }

        boolean touches(Box other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }

        boolean holds(Point point, double around) {
            return Math.abs(point.x - middle().x) < width / 2 + around
                    && Math.abs(point.y - middle().y) < height / 2 + around;
        }
    }

    /** A quadratic curve. */
    record Curve(Point from, Point control, Point to) {

        Point at(double t) {
            double u = 1 - t;
            return new Point(
                    u * u * from.x + 2 * u * t * control.x + t * t * to.x,
                    u * u * from.y + 2 * u * t * control.y + t * t * to.y);
        }

        /** Places for its label, the best first. */
        List<Point> places() {
            return Arrays.stream(LABELS).mapToObj(this::at).toList();
        }
    }

    private PictureLayout(Map<String, Point> cells) {
        double left = cells.values().stream().mapToDouble(Point::x).min().orElse(0);
        double top = cells.values().stream().mapToDouble(Point::y).min().orElse(0);
        cells.forEach((state, cell) -> boxes.put(
                state, new Box(MARGIN + (cell.x - left) * COLUMN, MARGIN + (cell.y - top) * ROW, WIDTH, HEIGHT)));
        this.width = MARGIN
                + boxes.values().stream()
                        .mapToDouble(box -> box.x + box.width)
                        .max()
                        .orElse(0);
        this.height = MARGIN
                + boxes.values().stream()
                        .mapToDouble(box -> box.y + box.height)
                        .max()
                        .orElse(0);
    }

    /** @param meanings the word for what each state means, by its name */
    static PictureLayout of(Map<String, String> meanings) {
        Map<String, Point> cells = new LinkedHashMap<>();
        Map<StateMeaning, Integer> before = new HashMap<>();
        long working = meanings.values().stream()
                .filter(word -> meaning(word) == StateMeaning.RUNNING)
                .count();
        meanings.forEach((state, word) -> {
            StateMeaning meaning = meaning(word);
            int same = before.merge(meaning, 1, Integer::sum) - 1;
            Point cell = Objects.requireNonNull(CELLS.get(meaning));
            boolean sideways = meaning == StateMeaning.RUNNING;
            double shift = cell.x > 1 ? Math.max(0, working - 2) : 0;
            cells.put(state, new Point(cell.x + shift + (sideways ? same : 0), cell.y + (sideways ? 0 : same * 0.6)));
        });
        return new PictureLayout(withoutEmptyRows(cells));
    }

    /** Rows move up over those that no state stands in. */
    private static Map<String, Point> withoutEmptyRows(Map<String, Point> cells) {
        List<Double> rows =
                cells.values().stream().map(Point::y).distinct().sorted().toList();
        List<Double> moved = new ArrayList<>();
        for (double row : rows) {
            double last = moved.isEmpty() ? row : moved.getLast();
            moved.add(moved.isEmpty() ? 0 : last + Math.min(1, row - rows.get(moved.size() - 1)));
        }
        Map<String, Point> tight = new LinkedHashMap<>();
        cells.forEach((state, cell) -> tight.put(state, new Point(cell.x, moved.get(rows.indexOf(cell.y)))));
        return tight;
    }

    static boolean isEnd(String meaning) {
        return meaning(meaning).isEnd();
    }

    private static StateMeaning meaning(String word) {
        return StateMeaning.valueOf(word.toUpperCase(Locale.ROOT));
    }

    int width() {
        return (int) Math.ceil(width);
    }

    int height() {
        return (int) Math.ceil(height);
    }

    Box box(String state) {
        return Objects.requireNonNull(boxes.get(state), state);
    }

    List<Box> boxes() {
        return List.copyOf(boxes.values());
    }

    /** The arrow between two states; it swings round states that it is not about. */
    Curve curve(String from, String to) {
        return Arrays.stream(BENDS)
                .mapToObj(bend -> curve(box(from), box(to), bend))
                .filter(curve -> isFree(curve, from, to))
                .findFirst()
                .orElseGet(() -> curve(box(from), box(to), BENDS[0]));
    }

    private boolean isFree(Curve curve, String from, String to) {
        return boxes.entrySet().stream()
                .filter(box -> !box.getKey().equals(from) && !box.getKey().equals(to))
                .noneMatch(box -> IntStream.rangeClosed(1, 19)
                        .anyMatch(step -> box.getValue().holds(curve.at(step / 20.0), 4)));
    }

    private static Curve curve(Box from, Box to, double bend) {
        Point start = from.middle();
        Point end = to.middle();
        double length = Math.hypot(end.x - start.x, end.y - start.y);
        Point control = new Point(
                (start.x + end.x) / 2 - (end.y - start.y) / length * bend,
                (start.y + end.y) / 2 + (end.x - start.x) / length * bend);
        return new Curve(edge(from, control, 0), control, edge(to, control, 3));
    }

    /** The point at which a line from the middle of a box leaves it. */
    private static Point edge(Box box, Point towards, double gap) {
        Point middle = box.middle();
        double x = towards.x - middle.x;
        double y = towards.y - middle.y;
        double scale = Math.min(
                x == 0 ? Double.MAX_VALUE : (box.width / 2 + gap) / Math.abs(x),
                y == 0 ? Double.MAX_VALUE : (box.height / 2 + gap) / Math.abs(y));
        return new Point(middle.x + x * Math.min(1, scale), middle.y + y * Math.min(1, scale));
    }
}
