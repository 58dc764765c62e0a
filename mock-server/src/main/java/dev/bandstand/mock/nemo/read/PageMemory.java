package dev.bandstand.mock.nemo.read;

import dev.bandstand.mock.core.Refusal;
import java.util.Locale;

/** The memory that the jobs of one page take until it is written. A page has up to a thousand jobs, and a job may be large. */
final class PageMemory {

    private static final int PART_OF_HEAP = 8;
    private static final int UNAVAILABLE = 503;

    private final long most;
    private long taken;

    /** @param most the bytes that a page may take */
    PageMemory(long most) {
        this.most = most;
    }

    static PageMemory ofHeap() {
        return new PageMemory(Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
    }

    /**
     * Takes what a job needs.
     *
     * @throws Refusal when the page has become too large
     */
    void take(long bytes) {
        taken += bytes;
        if (taken > most) {
            throw new Refusal(
                    UNAVAILABLE,
                    String.format(
                            Locale.ROOT,
                            "The jobs of this page are larger than the %d MB of memory that the mock has for a page. Ask for"
                                    + " fewer with page_size, or give the mock more memory.",
                            most >> 20));
        }
    }
}
