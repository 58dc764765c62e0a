package dev.bandstand.mock.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * A sorted list that is read by place: adding, removing, and finding an element or a place takes a number of comparisons
 * that grows with the logarithm of the size. Kept in blocks, so an element costs little more than its reference. Not for
 * several threads at once.
 */
public final class RankedList<T> {

    private static final int LARGEST_BLOCK = 512;

    private final Comparator<? super T> order;
    private final List<List<T>> blocks = new ArrayList<>();
    private int[] starts = new int[16];
    private int known;
    private int size;

    /**
     * An empty list.
     *
     * @param order compares no two elements as equal
     */
    public RankedList(Comparator<? super T> order) {
        this.order = order;
    }

    /** The number of elements. */
    public int size() {
        return size;
    }

    /** Adds an element at its place; does nothing when it is there. */
    public void add(T element) {
        if (blocks.isEmpty()) {
            addAll(List.of(element));
            return;
        }
        int block = Math.min(blockOf(element), blocks.size() - 1);
        List<T> into = blocks.get(block);
        int place = place(into, element);
        if (place < into.size() && order.compare(into.get(place), element) == 0) {
            return;
        }
        into.add(place, element);
        size++;
        changed(block);
        if (into.size() > LARGEST_BLOCK) {
            split(block);
        }
    }

    /** Adds many elements at once. */
    public void addAll(Collection<? extends T> elements) {
        if (size > 0) {
            elements.forEach(this::add);
            return;
        }
        List<T> sorted = new ArrayList<>(elements);
        sorted.sort(order);
        blocks.clear();
        for (int from = 0; from < sorted.size(); from += LARGEST_BLOCK) {
            blocks.add(new ArrayList<>(sorted.subList(from, Math.min(sorted.size(), from + LARGEST_BLOCK))));
        }
        size = sorted.size();
        known = 0;
    }

    /** Removes an element; does nothing when it is not there. */
    public void remove(T element) {
        int block = blockOf(element);
        if (block == blocks.size()) {
            return;
        }
        List<T> from = blocks.get(block);
        int place = place(from, element);
        if (place < from.size() && order.compare(from.get(place), element) == 0) {
            from.remove(place);
            size--;
            changed(block);
            if (from.isEmpty()) {
                blocks.remove(block);
            }
        }
    }

    /**
     * The number of elements before a point.
     *
     * @param before true for all elements up to the point, and for none after it
     */
    public int countBefore(Predicate<? super T> before) {
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before.test(blocks.get(middle).getLast())) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low == blocks.size()) {
            return size;
        }
        List<T> block = blocks.get(low);
        int from = 0;
        int to = block.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (before.test(block.get(middle))) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return start(low) + from;
    }

    /** The elements from one place, counted from 0, up to another, as far as there are any. */
    public List<T> slice(long from, long to) {
        int first = Math.clamp(from, 0, size);
        int end = Math.clamp(to, first, size);
        List<T> slice = new ArrayList<>(end - first);
        if (first == end) {
            return slice;
        }
        refresh(blocks.size() - 1);
        int block = Arrays.binarySearch(starts, 0, blocks.size(), first);
        block = block < 0 ? -block - 2 : block;
        int place = first - starts[block];
        while (slice.size() < end - first) {
            List<T> here = blocks.get(block);
            slice.addAll(here.subList(place, Math.min(here.size(), place + end - first - slice.size())));
            block++;
            place = 0;
        }
        return slice;
    }

    /** The first block whose last element does not stand before the element. */
    private int blockOf(T element) {
        int last = blocks.size() - 1;
        if (last >= 0 && order.compare(blocks.get(last).getLast(), element) < 0) {
            return last + 1;
        }
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order.compare(blocks.get(middle).getLast(), element) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int place(List<T> block, T element) {
        if (block.isEmpty() || order.compare(block.getLast(), element) < 0) {
            return block.size();
        }
        int low = 0;
        int high = block.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order.compare(block.get(middle), element) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A block at the end is left nearly full: most elements come in order. */
    private void split(int block) {
        List<T> whole = blocks.get(block);
        int keep = block == blocks.size() - 1 ? LARGEST_BLOCK - 1 : LARGEST_BLOCK / 2;
        List<T> rest = new ArrayList<>(whole.subList(keep, whole.size()));
        whole.subList(keep, whole.size()).clear();
        if (whole instanceof ArrayList<T> full) {
            full.trimToSize();
        }
        blocks.add(block + 1, rest);
    }

    private void changed(int block) {
        known = Math.min(known, block + 1);
    }

    private int start(int block) {
        refresh(block);
        return starts[block];
    }

    /** Counts anew from the first block on that has changed. */
    private void refresh(int upTo) {
        if (starts.length < blocks.size()) {
            starts = Arrays.copyOf(starts, blocks.size() * 2);
        }
        for (int block = known; block <= upTo; block++) {
            starts[block] =
                    block == 0 ? 0 : starts[block - 1] + blocks.get(block - 1).size();
        }
        known = Math.max(known, upTo + 1);
    }
}
