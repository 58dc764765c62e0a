package dev.bandstand.mock.base;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A bounded list whose items get numbered ids, oldest first. Reads see a snapshot and wait for no change.
 *
 * @param <T> the items
 */
public final class NumberedList<T> {

    private static final int MOST = 1_000;

    private final String noun;
    private final Map<T, Integer> lengths = new HashMap<>();
    private volatile List<T> items = List.of();
    private volatile long version;
    private volatile long length;
    private int given;

    /**
     * An empty list.
     *
     * @param noun the word for an item, with which ids begin, such as {@code fault}
     */
    public NumberedList(String noun) {
        this.noun = noun;
    }

    /** The items, oldest first. */
    public List<T> list() {
        return items;
    }

    /** The number of changes so far. */
    public long version() {
        return version;
    }

    /** The characters of all items together. */
    public long length() {
        return length;
    }

    /**
     * Adds an item.
     *
     * @param item makes the item from its id
     * @param text what the item says, which takes about as much memory
     * @throws IllegalArgumentException when there are too many
     */
    public synchronized T add(Function<String, T> item, String text) {
        if (items.size() >= MOST) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "A world has at most %d %ss. Remove some of them first.", MOST, noun));
        }
        given++;
        T added = item.apply(noun + "-" + given);
        List<T> more = new ArrayList<>(items);
        more.add(added);
        lengths.put(added, text.length());
        become(List.copyOf(more));
        return added;
    }

    /** Removes the items that match; false when there are none. */
    public synchronized boolean remove(Predicate<T> which) {
        List<T> rest = items.stream().filter(which.negate()).toList();
        boolean found = rest.size() < items.size();
        lengths.keySet().removeIf(which);
        become(rest);
        return found;
    }

    /** Removes every item. */
    public synchronized void clear() {
        lengths.clear();
        become(List.of());
    }

    private synchronized void become(List<T> next) {
        items = next;
        length = lengths.values().stream().mapToLong(Integer::longValue).sum();
        version++;
    }
}
