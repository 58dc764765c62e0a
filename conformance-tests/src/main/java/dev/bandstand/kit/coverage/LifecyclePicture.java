package dev.bandstand.kit.coverage;

import dev.bandstand.kit.coverage.PictureLayout.Box;
import dev.bandstand.kit.coverage.PictureLayout.Curve;
import dev.bandstand.kit.coverage.PictureLayout.Point;
import dev.bandstand.kit.coverage.RunCoverage.StateCount;
import dev.bandstand.kit.coverage.RunCoverage.TransitionCount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The life of a job as an SVG picture: states as boxes, ways as arrows with how often each was seen. Its classes, which a page
 * styles, tell what was never met.
 */
final class LifecyclePicture {

    private static final double THINNEST = 1.4;
    private static final double THICKEST = 3.6;

    private final RunCoverage coverage;
    private final PictureLayout layout;
    private final List<TransitionCount> ways;
    private final int most;

    /** @param coverage what a run met */
    public LifecyclePicture(RunCoverage coverage) {
        this.coverage = coverage;
        this.ways =
                coverage.transitions().stream().filter(TransitionCount::direct).toList();
        Map<String, String> meanings = new LinkedHashMap<>();
        coverage.states().forEach(state -> meanings.put(state.state(), state.meaning()));
        this.layout = PictureLayout.of(meanings);
        this.most =
                Math.max(1, ways.stream().mapToInt(TransitionCount::seen).max().orElse(1));
    }

    /** The picture as an {@code svg} element. */
    String svg() {
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg class=\"lifecycle\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%n",
                layout.width(),
                layout.height(),
                escaped("States of a job and the ways between them: " + CoverageText.summary(coverage))));
        svg.append("<defs>").append(marker("met")).append(marker("never")).append("</defs>\n");
        List<Label> labels = new ArrayList<>();
        for (TransitionCount way : ways) {
            Curve curve = layout.curve(way.from(), way.to());
            svg.append(arrow(way, curve));
            labels.add(label(way, curve, labels));
        }
        coverage.states().forEach(state -> svg.append(box(state)));
        labels.forEach(label -> svg.append(label.svg()));
        return svg.append("</svg>").toString();
    }

    private static String marker(String look) {
        return "<marker id=\"to-%1$s\" class=\"%1$s\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"9\" markerHeight=\"9\" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"M0 1 L10 5 L0 9 z\"/></marker>"
                .formatted(look);
    }

    private String arrow(TransitionCount way, Curve curve) {
        String look = way.seen() > 0 ? "met" : "never";
        double share = Math.log1p(way.seen()) / Math.log1p(most);
        return String.format(
                Locale.ROOT,
                "<path class=\"way %s\" d=\"M%.1f %.1f Q%.1f %.1f %.1f %.1f\" stroke-width=\"%.1f\" marker-end=\"url(#to-%s)\"><title>%s: %s</title></path>%n",
                look,
                curve.from().x(),
                curve.from().y(),
                curve.control().x(),
                curve.control().y(),
                curve.to().x(),
                curve.to().y(),
                THINNEST + (THICKEST - THINNEST) * share,
                look,
                escaped(way.words()),
                times(way.seen()));
    }

    private Label label(TransitionCount way, Curve curve, List<Label> placed) {
        String text = (way.command().isEmpty() ? "" : way.command() + " ") + (way.seen() > 0 ? way.seen() : "never");
        String look = way.seen() > 0 ? "met" : "never";
        return curve.places().stream()
                .map(place -> new Label(place, escaped(text), look))
                .filter(label -> placed.stream().noneMatch(other -> other.box().touches(label.box()))
                        && layout.boxes().stream().noneMatch(box -> box.touches(label.box())))
                .findFirst()
                .orElseGet(() -> new Label(curve.places().getFirst(), escaped(text), look));
    }

    private String box(StateCount state) {
        Box box = layout.box(state.state());
        Point middle = box.middle();
        return String.format(
                Locale.ROOT,
                "<g class=\"state %s\"><rect x=\"%.0f\" y=\"%.0f\" width=\"%.0f\" height=\"%.0f\" rx=\"%d\"/><text x=\"%.0f\" y=\"%.0f\">%s</text><text class=\"count\" x=\"%.0f\" y=\"%.0f\">%s</text></g>%n",
                state.seen() > 0 ? "met" : "never",
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                PictureLayout.isEnd(state.meaning()) ? 20 : 7,
                middle.x(),
                middle.y() - 3,
                escaped(state.state()),
                middle.x(),
                middle.y() + 13,
                state.seen() > 0 ? Integer.toString(state.seen()) : "never");
    }

    private static String times(int seen) {
        return seen == 0 ? "never" : seen == 1 ? "once" : seen + " times";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** The text beside an arrow. */
    private record Label(Point at, String text, String look) {

        private static final double CHARACTER = 6.9;
        private static final double PADDING = 6;
        private static final double HEIGHT = 15;

        Box box() {
            double width = text.length() * CHARACTER + PADDING;
            return new Box(at.x() - width / 2, at.y() - HEIGHT / 2, width, HEIGHT);
        }

        String svg() {
            return String.format(
                    Locale.ROOT,
                    "<rect class=\"label\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"3\"/>"
                            + "<text class=\"label %s\" x=\"%.0f\" y=\"%.0f\">%s</text>%n",
                    box().x(),
                    box().y(),
                    box().width(),
                    box().height(),
                    look,
                    at.x(),
                    at.y() + 4,
                    text);
        }
    }
}
