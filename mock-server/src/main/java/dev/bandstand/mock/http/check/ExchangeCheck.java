package dev.bandstand.mock.http.check;

import dev.bandstand.mock.journal.Finding;
import dev.bandstand.mock.journal.Finding.Side;
import dev.bandstand.mock.journal.JournalEntry.RecordedCall;
import dev.bandstand.mock.journal.RecordedCallCheck;
import dev.bandstand.mock.message.IncomingRequest;
import dev.bandstand.mock.violation.Violation;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds calls against the operations that they address. */
public final class ExchangeCheck implements RecordedCallCheck {

    private static final Logger LOG = System.getLogger(ExchangeCheck.class.getName());

    private final Router router;

    public ExchangeCheck(Router router) {
        this.router = router;
    }

    @Override
    public List<Finding> findings(RecordedCall call) {
        @Nullable List<Finding> known = call.findings();
        return known == null ? guarded(call) : known;
    }

    /** No call may make the journal that it is in unreadable. */
    private List<Finding> guarded(RecordedCall call) {
        try {
            return looked(call);
        } catch (RuntimeException | StackOverflowError failed) {
            LOG.log(Level.ERROR, "The check failed on " + call.method() + " " + call.target(), failed);
            return List.of(new Finding(Side.REQUEST, "the check failed on this call; the log says why"));
        }
    }

    private List<Finding> looked(RecordedCall call) {
        IncomingRequest request = request(call);
        return switch (router.match(request)) {
            case Router.Match.Found found ->
                Stream.concat(
                                requestFaults(found.operation(), call, request),
                                found.operation().answers().get().faults(call.status(), call.response()).stream()
                                        .map(fault -> new Finding(Side.ANSWER, fault)))
                        .toList();
            case Router.Match.WrongMethod wrong ->
                List.of(new Finding(
                        Side.REQUEST, "the contract knows this path with %s only".formatted(wrong.allowed())));
            case Router.Match.Nothing nothing ->
                List.of(new Finding(Side.REQUEST, "the contract does not know this path"));
        };
    }

    private static Stream<Finding> requestFaults(Operation operation, RecordedCall call, IncomingRequest request) {
        RawParameters parameters = new RawParameters(request, operation.path());
        RequestCheck check = operation.check().get();
        List<Violation> violations =
                call.request().whole() ? check.violations(request, parameters) : check.ofParameters(parameters);
        return Stream.concat(violations.stream().map(Violation::sentence), check.oddNames(request).stream())
                .map(sentence -> new Finding(Side.REQUEST, sentence));
    }

    private static IncomingRequest request(RecordedCall call) {
        String[] parts = call.target().split("\\?", 2);
        return new IncomingRequest.Copy(
                call.method(),
                parts[0],
                parts.length == 1 ? null : parts[1],
                call.request().headers(),
                call.request().body());
    }
}
