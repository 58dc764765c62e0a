package dev.bandstand.mock.memory;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The jobs that are kept as objects because they were asked for not long ago. The one that came first leaves first. */
final class RecentJobs {

    private static final int MOST = 1 << 14;

    private final AtomicReferenceArray<@Nullable StoredJob> places = new AtomicReferenceArray<>(MOST);
    private final AtomicInteger next = new AtomicInteger();

    void keep(StoredJob job) {
        @Nullable StoredJob former = places.getAndSet(next.getAndIncrement() & (MOST - 1), job);
        if (former != null && former != job) {
            former.letGo();
        }
    }
}
