package dev.bandstand.kit.oracle.trace;

import dev.bandstand.kit.dialect.JobState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Pages read one after the other, each by the cursor that the one before it gave.
 *
 * @param pages the first is one that was read without a cursor
 */
public record PageWalk(List<Poll> pages) {

    public PageWalk {
        pages = List.copyOf(pages);
    }

    static List<PageWalk> of(List<Poll> polls) {
        List<List<Poll>> open = new ArrayList<>();
        for (Poll poll : polls) {
            if (poll.cursor() == null) {
                open.add(new ArrayList<>(List.of(poll)));
            } else {
                latest(open, poll).ifPresent(walk -> walk.add(poll));
            }
        }
        return open.stream().map(PageWalk::new).toList();
    }

    private static Optional<List<Poll>> latest(List<List<Poll>> open, Poll poll) {
        return open.reversed().stream()
                .filter(walk -> poll.cursor() != null
                        && poll.cursor().equals(walk.getLast().nextCursor())
                        && walk.getLast().before(poll))
                .findFirst();
    }

    public Poll first() {
        return pages.getFirst();
    }

    public Poll last() {
        return pages.getLast();
    }

    /** True if the last page says that it is the last. */
    public boolean complete() {
        return !last().hasNext();
    }

    /** True if the job had ended before the walk began. */
    public boolean terminal() {
        return first().terminal();
    }

    /** True if the job did not move on while its pages were read, so that they belong together. */
    public boolean ofOneMoment() {
        return terminal() || pages.size() == 1 || (first().state() == last().state() && stoodStill());
    }

    private boolean stoodStill() {
        return first().state() == JobState.PAUSED
                || (first().tellsProgress()
                        && Objects.equals(first().processed(), last().processed())
                        && Objects.equals(first().bandsDone(), last().bandsDone()));
    }

    public List<Row> rows() {
        return pages.stream().flatMap(page -> page.rows().stream()).toList();
    }

    /** The first and the last call, as evidence. */
    public TracedCall[] evidence() {
        return new TracedCall[] {first().call(), last().call()};
    }
}
