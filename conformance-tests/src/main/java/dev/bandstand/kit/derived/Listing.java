package dev.bandstand.kit.derived;

import dev.bandstand.kit.oracle.derived.DerivedOracles;
import dev.bandstand.kit.oracle.derived.PageLead;
import dev.bandstand.kit.target.Actor;
import dev.bandstand.kit.target.Call;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Exchange.Answered;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.contract.Paging;
import dev.bandstand.spec.derived.ContractFacts;
import java.util.Optional;

/** Walks over the pages of a list. */
record Listing(ModelJobs jobs, Driver driver, Operation operation) {

    /** So many jobs make three pages of two. */
    private static final int SOME = 5;

    /** The most jobs that are submitted to get a second page, for lists without a parameter for the page size. */
    private static final int MOST = 40;

    /** The number of jobs that fill several pages. */
    static int jobsFor(ContractFacts facts, boolean mock) {
        return facts.operations(OperationKind.LIST).stream()
                .map(list -> facts.model().pages().get(list.id()).size())
                .filter(size -> size.sent().isEmpty() && mock && size.standard() < MOST)
                .mapToInt(size -> size.standard() + 1)
                .max()
                .orElse(SOME);
    }

    void walk(Optional<String> job, Optional<Integer> wanted) {
        PageLead lead = PageLead.of(jobs.facts(), operation);
        Paging.Size limits = lead.paging().size();
        int size = limits.sent().isPresent() ? wanted.orElse(limits.most()) : limits.standard();
        boolean ofOne = jobs.facts().isAboutOne(operation);
        Call first = jobs.calls().of(Actor.ALICE, operation, ofOne ? job : Optional.empty());
        Call sized = limits.sent()
                .map(place -> jobs.calls().with(first, operation, place, String.valueOf(size)))
                .orElse(first);
        Optional<String> asked = Optional.empty();
        for (int page = 0; page < DerivedOracles.MOST_PAGES; page++) {
            Call call = asked.map(value -> jobs.calls()
                            .with(sized, operation, lead.paging().sent().orElseThrow(), value))
                    .orElse(sized);
            Exchange exchange = driver.read(call);
            if (!(exchange.reply() instanceof Answered answered) || answered.status() / 100 != 2) {
                return;
            }
            Optional<String> next = lead.next(answered, asked, size);
            if (next.isEmpty()) {
                return;
            }
            asked = next;
        }
    }
}
