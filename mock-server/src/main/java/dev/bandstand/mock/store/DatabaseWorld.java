package dev.bandstand.mock.store;

import dev.bandstand.mock.core.ChangeFeed;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.store.DatabaseJob.Owner;
import dev.bandstand.mock.store.JobTable.Head;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The jobs of one world of a database, as far as they are known. Nobody who writes waits for somebody who reads them all. */
final class DatabaseWorld {

    /** So many jobs that others removed are told one by one; more, and all is told anew. */
    private static final int MOST_REMOVED = 1_000;

    private static final Comparator<DatabaseJob> BY_STORED = Comparator.comparingLong(DatabaseJob::stored);

    private final Owner owner;
    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<Written> written = new ConcurrentLinkedQueue<>();
    private final Set<Long> removed = new HashSet<>();
    private ChangeFeed<DatabaseJob> feed = new ChangeFeed<>();

    /** In the order of the numbers that the database gave. */
    private List<DatabaseJob> jobs = new ArrayList<>();

    private volatile State state = State.UNKNOWN;

    DatabaseWorld(Owner owner) {
        this.owner = owner;
    }

    private enum State {
        UNKNOWN,
        /** Jobs that are written now may be missed by the one who reads. */
        BEING_READ,
        /** It had jobs when the first was written, which nobody has asked for yet. */
        UNREAD,
        READ
    }

    /** A job of which an entry was written, or which was removed, by this process; that is told with no version. */
    private record Written(Head head, boolean gone) {}

    boolean isRead() {
        return state == State.READ;
    }

    /**
     * The changes up to now.
     *
     * @param alone what is known is all that there is
     */
    ChangeFeed<DatabaseJob> current(boolean alone) {
        lock.lock();
        try {
            return brought(alone);
        } finally {
            lock.unlock();
        }
    }

    /** The job to which the database gave a number, if it is there. */
    Optional<DatabaseJob> job(long number, boolean alone) {
        lock.lock();
        try {
            brought(alone);
            int place = place(number);
            return place < 0 ? Optional.empty() : Optional.of(jobs.get(place));
        } finally {
            lock.unlock();
        }
    }

    private ChangeFeed<DatabaseJob> brought(boolean alone) {
        if (!alone || state != State.READ) {
            read();
        }
        takeOver();
        return feed;
    }

    private void read() {
        State before = state;
        state = State.BEING_READ;
        try {
            compare();
            state = State.READ;
        } finally {
            state = state == State.READ ? state : before;
        }
    }

    /** Compares what is known with the database. Nothing is told before all was read. */
    private void compare() {
        List<DatabaseJob> fresh = new ArrayList<>();
        List<Runnable> changed = new ArrayList<>();
        List<DatabaseJob> gone = new ArrayList<>();
        List<DatabaseJob> left = new ArrayList<>();
        owner.table().forEach(owner.world(), head -> {
            int place = left.size() + gone.size();
            while (place < jobs.size() && jobs.get(place).stored() < head.number()) {
                gone.add(jobs.get(place++));
            }
            if (place == jobs.size() || jobs.get(place).stored() != head.number()) {
                fresh.add(owner.job(head));
                return;
            }
            DatabaseJob known = jobs.get(place);
            left.add(known);
            if (known.isOlderThan(head.version())) {
                changed.add(() -> feed.changed(known.at(head.version())));
            }
        });
        gone.addAll(jobs.subList(left.size() + gone.size(), jobs.size()));
        changed.forEach(Runnable::run);
        tell(fresh, gone, left);
    }

    private void tell(List<DatabaseJob> fresh, List<DatabaseJob> gone, List<DatabaseJob> left) {
        if (gone.size() > MOST_REMOVED) {
            feed = new ChangeFeed<>();
            left.forEach(job -> feed.add(job::numbered));
        } else {
            gone.forEach(feed::removed);
        }
        fresh.forEach(job -> feed.add(job::numbered));
        boolean inOrder = left.isEmpty()
                || fresh.isEmpty()
                || left.getLast().stored() < fresh.getFirst().stored();
        jobs = left.isEmpty() ? fresh : left;
        if (!left.isEmpty()) {
            jobs.addAll(fresh);
        }
        if (!inOrder) {
            jobs.sort(BY_STORED);
        }
    }

    /** A world that begins with this job is known from now on; one that had jobs before is read when it is asked for. */
    void wrote(JobKey job, Head head) {
        if (state == State.UNKNOWN) {
            begin(job);
        }
        note(new Written(head, false));
    }

    void removed(long number) {
        note(new Written(new Head(number, "", "", 0), true));
    }

    private void begin(JobKey job) {
        lock.lock();
        try {
            if (state == State.UNKNOWN) {
                state = owner.table().isOnly(job) ? State.READ : State.UNREAD;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whoever reads the world later finds in the database what is written now. */
    private void note(Written change) {
        if (state == State.UNKNOWN || state == State.UNREAD) {
            return;
        }
        written.add(change);
        if (lock.tryLock()) {
            try {
                if (state == State.READ) {
                    takeOver();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    private void takeOver() {
        for (@Nullable Written next = written.poll(); next != null; next = written.poll()) {
            long number = next.head().number();
            int place = place(number);
            if (next.gone()) {
                removed.add(number);
                if (place >= 0) {
                    feed.removed(jobs.remove(place));
                }
            } else if (place >= 0) {
                if (jobs.get(place).isOlderThan(next.head().version())) {
                    feed.changed(jobs.get(place).at(next.head().version()));
                }
            } else if (!removed.contains(number)) {
                DatabaseJob fresh = owner.job(next.head());
                jobs.add(-place - 1, feed.add(fresh::numbered));
            }
        }
    }

    private int place(long number) {
        int low = 0;
        int high = jobs.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long there = jobs.get(middle).stored();
            if (there == number) {
                return middle;
            }
            if (there < number) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }
}
