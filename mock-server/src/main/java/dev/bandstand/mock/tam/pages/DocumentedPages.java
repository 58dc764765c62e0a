package dev.bandstand.mock.tam.pages;

import dev.bandstand.mock.tam.job.CompanyPage;
import dev.bandstand.mock.tam.job.CompanyRange;
import dev.bandstand.mock.tam.job.Pages;
import dev.bandstand.mock.tam.job.TamJobAt;
import dev.bandstand.mock.tam.job.TamSnapshot;
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
    public Optional<CompanyPage> read(TamJobAt jobAt, @Nullable String cursor) {
        PageLayout layout = layout(jobAt);
        int pages = layout.pages();
        OptionalInt index = cursor == null ? OptionalInt.of(0) : PageNames.index(cursor);
        if (index.isEmpty()) {
            return Optional.empty();
        }
        int wanted = index.getAsInt();
        if (wanted < pages) {
            return Optional.of(page(jobAt, layout, wanted));
        }
        boolean promised = moreToCome(jobAt) && wanted == pages;
        return wanted == 0 || promised ? Optional.of(notYet(jobAt, wanted)) : Optional.empty();
    }

    @Override
    public List<CompanyRange> readable(TamJobAt jobAt) {
        TamSnapshot snapshot = jobAt.snapshot();
        if (snapshot.status().settled()) {
            return snapshot.delivered();
        }
        if (jobAt.choiceIs(TamPolicy.ROWS_WHILE_RUNNING, "no")) {
            return knownFromRest(jobAt);
        }
        return jobAt.choiceIs(TamPolicy.GROWING_PAGE, "hidden")
                ? longer(fullPages(jobAt), knownFromRest(jobAt))
                : snapshot.delivered();
    }

    /** Returns the companies that could be read when the job last rested; they stay readable when it goes on. */
    private static List<CompanyRange> knownFromRest(TamJobAt jobAt) {
        return jobAt.timeline()
                .latest(TamStatus.PAUSED::equals, jobAt.at())
                .map(rest -> jobAt.timeline().at(rest.from()).delivered())
                .orElse(List.of());
    }

    private static List<CompanyRange> longer(List<CompanyRange> one, List<CompanyRange> other) {
        return companies(one) < companies(other) ? other : one;
    }

    private static int companies(List<CompanyRange> slices) {
        return slices.stream().mapToInt(CompanyRange::size).sum();
    }

    @Override
    public int count(TamJobAt jobAt) {
        return layout(jobAt).pages();
    }

    private CompanyPage page(TamJobAt jobAt, PageLayout layout, int index) {
        boolean last = index == layout.pages() - 1 && !moreToCome(jobAt);
        return new CompanyPage(
                Optional.of(PageNames.name(index)),
                store.rows(jobAt.job().companies(), layout.page(index)),
                last ? Optional.empty() : Optional.of(PageNames.name(index + 1)));
    }

    private PageLayout layout(TamJobAt jobAt) {
        return new PageLayout(readable(jobAt), jobAt.snapshot().script().pageSize(), packed(jobAt));
    }

    /** Returns the written companies, cut where the last page is not full. Pages that end with their band are always full enough. */
    private static List<CompanyRange> fullPages(TamJobAt jobAt) {
        TamSnapshot snapshot = jobAt.snapshot();
        if (!packed(jobAt)) {
            return snapshot.delivered();
        }
        int full = snapshot.companies()
                / snapshot.script().pageSize()
                * snapshot.script().pageSize();
        return full == 0 ? List.of() : new PageLayout(snapshot.delivered(), full, true).page(0);
    }

    private static CompanyPage notYet(TamJobAt jobAt, int index) {
        boolean unnamed = index == 0 && jobAt.choiceIs(TamPolicy.FIRST_PAGE_NAME, "null");
        return CompanyPage.blank(unnamed ? Optional.empty() : Optional.of(PageNames.name(index)));
    }

    /** Returns true if the page after the last one is promised already. */
    private static boolean moreToCome(TamJobAt jobAt) {
        return jobAt.choiceIs(TamPolicy.NEXT_CURSOR_WHILE_RUNNING, "given")
                && !jobAt.snapshot().status().terminal();
    }

    private static boolean packed(TamJobAt jobAt) {
        return jobAt.choiceIs(TamPolicy.PAGES, "packed");
    }
}
