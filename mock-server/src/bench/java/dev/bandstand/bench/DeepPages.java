package dev.bandstand.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The cost of a page by its position, and of one that is not in the cache. */
final class DeepPages implements Chapter {

    private static final int LAST_PAGE = 218;
    private static final int LAST_PAGE_OF_A_MILLION = 9_999;
    private static final double SAME = 0.9;
    private static final double UNCACHED = 0.5;

    @Override
    public String title() {
        return "Pages anywhere";
    }

    @Override
    public List<Ratio> measure(Stage stage, Sitting sitting) {
        Build documented = stage.finished();
        Build million = stage.mock().finished("bench-million", "huge");
        String[] every = IntStream.rangeClosed(0, LAST_PAGE_OF_A_MILLION)
                .mapToObj(million::poll)
                .toArray(String[]::new);
        return List.of(
                ratio("Page 218", SAME, stage, sitting, documented, documented.poll(LAST_PAGE)),
                ratio(
                        "Page 9,999 of a million companies",
                        SAME,
                        stage,
                        sitting,
                        million,
                        million.poll(LAST_PAGE_OF_A_MILLION)),
                ratio("10,000 pages in turn, more than the cache holds,", UNCACHED, stage, sitting, million, every));
    }

    private static Ratio ratio(
            String what, double atLeast, Stage stage, Sitting sitting, Build build, String... targets) {
        String pageZero = "page 0";
        Map<String, Measured> seen = sitting.flatOut(List.of(
                Entrant.of(what, stage.bandstand(), build.load(targets)),
                Entrant.of(pageZero, stage.bandstand(), build.load(build.poll(0)))));
        return Ratio.ofThroughput(what + " against " + pageZero, seen.get(what), seen.get(pageZero), atLeast);
    }
}
