package dev.bandstand.mock.tam.pages;

import dev.bandstand.mock.tam.job.CompanyPage;
import dev.bandstand.mock.tam.job.CompanyRange;
import dev.bandstand.mock.tam.job.Pages;
import dev.bandstand.mock.tam.job.Snapshot;
import dev.bandstand.mock.tam.job.TamJobAt;
import dev.bandstand.mock.tam.model.TamPolicy;
import dev.bandstand.mock.tam.model.TamStatus;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Pages in the order of writing, of the documented size and names. */
public final class DocumentedPages implements Pages {

    private final PageStore store;

    public DocumentedPages(PageStore store) {
        this.store = store;
    }

    @Override
    public Optional<CompanyPage> read(TamJobAt sight, @Nullable String cursor) {
        PageLayout layout = layout(sight);
        int pages = layout.pages();
        OptionalInt index = cursor == null ? OptionalInt.of(0) : PageNames.index(cursor);
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
    public List<CompanyRange> readable(TamJobAt sight) {
        Snapshot snapshot = sight.snapshot();
        if (snapshot.status().settled()) {
            return snapshot.delivered();
        }
        if (sight.choiceIs(TamPolicy.ROWS_WHILE_RUNNING, "no")) {
            return knownFromRest(sight);
        }
        return sight.choiceIs(TamPolicy.GROWING_PAGE, "hidden")
                ? longer(fullPages(sight), knownFromRest(sight))
                : snapshot.delivered();
    }

    /** Returns the companies that could be read when the job last rested; they stay readable when it goes on. */
    private static List<CompanyRange> knownFromRest(TamJobAt sight) {
        return sight.timeline()
                .latest(TamStatus.PAUSED::equals, sight.at())
                .map(rest -> sight.timeline().at(rest.from()).delivered())
                .orElse(List.of());
    }

    private static List<CompanyRange> longer(List<CompanyRange> one, List<CompanyRange> other) {
        return companies(one) < companies(other) ? other : one;
    }

    private static int companies(List<CompanyRange> slices) {
        return slices.stream().mapToInt(CompanyRange::size).sum();
    }

    @Override
    public int count(TamJobAt sight) {
        return layout(sight).pages();
    }

    private CompanyPage page(TamJobAt sight, PageLayout layout, int index) {
        boolean last = index == layout.pages() - 1 && !moreToCome(sight);
        return new CompanyPage(
                Optional.of(PageNames.name(index)),
                store.rows(sight.job().companies(), layout.page(index)),
                last ? Optional.empty() : Optional.of(PageNames.name(index + 1)));
    }

    private PageLayout layout(TamJobAt sight) {
        return new PageLayout(readable(sight), sight.snapshot().script().pageSize(), packed(sight));
    }

    /** Returns the written companies, cut where the last page is not full. Pages that end with their band are always full enough. */
    private static List<CompanyRange> fullPages(TamJobAt sight) {
        Snapshot snapshot = sight.snapshot();
        if (!packed(sight)) {
            return snapshot.delivered();
        }
        int full = snapshot.companies()
                / snapshot.script().pageSize()
                * snapshot.script().pageSize();
        return full == 0 ? List.of() : new PageLayout(snapshot.delivered(), full, true).page(0);
    }

    private static CompanyPage notYet(TamJobAt sight, int index) {
        boolean unnamed = index == 0 && sight.choiceIs(TamPolicy.FIRST_PAGE_NAME, "null");
        return CompanyPage.blank(unnamed ? Optional.empty() : Optional.of(PageNames.name(index)));
    }

    /** Returns true if the page after the last one is promised already. */
    private static boolean moreToCome(TamJobAt sight) {
        return sight.choiceIs(TamPolicy.NEXT_CURSOR_WHILE_RUNNING, "given")
                && !sight.snapshot().status().terminal();
    }

    private static boolean packed(TamJobAt sight) {
        return sight.choiceIs(TamPolicy.PAGES, "packed");
    }
}
