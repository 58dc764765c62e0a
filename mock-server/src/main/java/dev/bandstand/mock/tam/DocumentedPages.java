package dev.bandstand.mock.tam;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Pages in the order of writing, of the documented size and names. */
final class DocumentedPages implements Pages {

    private final PageStore store;

    DocumentedPages(PageStore store) {
        this.store = store;
    }

    @Override
    public Optional<Page> read(Sight sight, @Nullable String cursor) {
        Layout layout = layout(sight);
        int pages = layout.pages();
        OptionalInt index = cursor == null ? OptionalInt.of(0) : Cursors.index(cursor);
        if (index.isEmpty()) {
            return Optional.empty();
        }
        int wanted = index.getAsInt();
        if (wanted < pages) {
            return Optional.of(page(sight, layout, wanted));
        }
        boolean promised = moreToCome(sight) && wanted == pages;
        return wanted == 0 || promised ? Optional.of(notYet(sight, wanted)) : Optional.empty();
    }

    @Override
    public List<Slice> readable(Sight sight) {
        Snapshot snapshot = sight.snapshot();
        if (snapshot.status().settled()) {
            return snapshot.delivered();
        }
        if (sight.reads(TamPolicy.ROWS_WHILE_RUNNING, "no")) {
            return knownFromRest(sight);
        }
        return sight.reads(TamPolicy.GROWING_PAGE, "hidden")
                ? longer(fullPages(sight), knownFromRest(sight))
                : snapshot.delivered();
    }

    /** What could be read when the job rested; that is not taken back when it goes on. */
    private static List<Slice> knownFromRest(Sight sight) {
        return sight.timeline()
                .latest(Status.PAUSED::equals, sight.at())
                .map(rest -> sight.timeline().at(rest.from()).delivered())
                .orElse(List.of());
    }

    private static List<Slice> longer(List<Slice> one, List<Slice> other) {
        return companies(one) < companies(other) ? other : one;
    }

    private static int companies(List<Slice> slices) {
        return slices.stream().mapToInt(Slice::size).sum();
    }

    @Override
    public int count(Sight sight) {
        return layout(sight).pages();
    }

    private Page page(Sight sight, Layout layout, int index) {
        boolean last = index == layout.pages() - 1 && !moreToCome(sight);
        return new Page(
                Optional.of(Cursors.name(index)),
                store.rows(sight.job().companies(), layout.page(index)),
                last ? Optional.empty() : Optional.of(Cursors.name(index + 1)));
    }

    private Layout layout(Sight sight) {
        return new Layout(readable(sight), sight.snapshot().script().pageSize(), packed(sight));
    }

    /** What is written, cut where the last page is not full. Pages that end with their band are always full enough. */
    private static List<Slice> fullPages(Sight sight) {
        Snapshot snapshot = sight.snapshot();
        if (!packed(sight)) {
            return snapshot.delivered();
        }
        int full = snapshot.companies()
                / snapshot.script().pageSize()
                * snapshot.script().pageSize();
        return full == 0 ? List.of() : new Layout(snapshot.delivered(), full, true).page(0);
    }

    private static Page notYet(Sight sight, int index) {
        boolean unnamed = index == 0 && sight.reads(TamPolicy.FIRST_PAGE_NAME, "null");
        return Page.blank(unnamed ? Optional.empty() : Optional.of(Cursors.name(index)));
    }

    /** Whether the page after the last one is promised already. */
    private static boolean moreToCome(Sight sight) {
        return sight.reads(TamPolicy.NEXT_CURSOR_WHILE_RUNNING, "given")
                && !sight.snapshot().status().terminal();
    }

    private static boolean packed(Sight sight) {
        return sight.reads(TamPolicy.PAGES, "packed");
    }
}
