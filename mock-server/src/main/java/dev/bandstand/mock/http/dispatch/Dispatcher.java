package dev.bandstand.mock.http.dispatch;

import dev.bandstand.contract.Answer;
import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.core.Api;
import dev.bandstand.mock.core.Api.ErrorStyle;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.JobContract;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.Refusal;
import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.core.WorldClock;
import dev.bandstand.mock.deviation.Deviation;
import dev.bandstand.mock.http.check.ExchangeCheck;
import dev.bandstand.mock.http.check.Operation;
import dev.bandstand.mock.http.check.RawParameters;
import dev.bandstand.mock.http.check.Router;
import dev.bandstand.mock.http.check.ServedOperations;
import dev.bandstand.mock.http.exchange.Errors;
import dev.bandstand.mock.http.exchange.MemoryBudget;
import dev.bandstand.mock.http.exchange.Outgoing;
import dev.bandstand.mock.journal.AppliedChange;
import dev.bandstand.mock.journal.CallListener;
import dev.bandstand.mock.journal.Journal;
import dev.bandstand.mock.journal.JournalEntry.RecordedCall;
import dev.bandstand.mock.journal.RecordedCallCheck;
import dev.bandstand.mock.journal.RecordedMessage;
import dev.bandstand.mock.journal.SecretMask;
import dev.bandstand.mock.message.Header;
import dev.bandstand.mock.message.IncomingRequest;
import dev.bandstand.mock.message.RawResponse;
import dev.bandstand.mock.violation.Violation;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Answers requests to contracts. Whatever comes in, something documented goes out. */
public final class Dispatcher {

    /** Calls with this header are neither journaled nor subject to faults and overrides; the console sends it. */
    private static final String UNSEEN = "X-Bandstand-Unseen";

    private static final String NO_PATH = "There is no such path. The page /docs of this mock shows those there are.";

    private static final Logger LOG = System.getLogger(Dispatcher.class.getName());

    private final Router router;
    private final RecordedCallCheck check;
    private final CallListener log;
    private final Interventions interventions;

    public Dispatcher(ServedOperations operations, CallListener log, Interventions interventions) {
        this.log = log;
        this.interventions = interventions;
        this.router = operations.router();
        this.check = new ExchangeCheck(router);
    }

    public Outgoing answer(IncomingRequest request) {
        try {
            return found(request);
        } catch (Refusal noWorld) {
            return Outgoing.of(Errors.refusal(ErrorStyle.FASTAPI, noWorld));
        }
    }

    /** The work that an answer takes, by its operation and what is made of it. */
    public Work work(IncomingRequest request) {
        if (router.match(request) instanceof Router.Match.Found found) {
            Operation operation = found.operation();
            return operation.isShort() && !overriddenAtLength(operation.api(), request) ? Work.SHORT : Work.LONG;
        }
        return Work.UNKNOWN;
    }

    private static boolean overriddenAtLength(Api api, IncomingRequest request) {
        try {
            return api.world(request).overrides().length() > MemoryBudget.SMALL;
        } catch (Refusal noWorld) {
            return false;
        }
    }

    /** The work that an answer takes. */
    public enum Work {
        /** It is about one job, which is read or steered. */
        SHORT,
        /** It is a list of a contract, or something else that is not about one job alone, or large overrides change it. */
        LONG,
        /** No operation answers. */
        UNKNOWN
    }

    /** The form in which errors are reported to whoever asks for a path. */
    public ErrorStyle errorStyle(IncomingRequest request) {
        return switch (router.match(request)) {
            case Router.Match.Found found -> found.operation().api().errorStyle();
            case Router.Match.WrongMethod wrong -> wrong.api().errorStyle();
            case Router.Match.Nothing nothing ->
                nothing.owner().map(Api::errorStyle).orElse(ErrorStyle.FASTAPI);
        };
    }

    private Outgoing found(IncomingRequest request) {
        return switch (router.match(request)) {
            case Router.Match.Found found -> answered(found.operation(), request);
            case Router.Match.WrongMethod wrong ->
                finished(wrong.api(), call(wrong.api(), request, ""), wrongMethod(wrong));
            case Router.Match.Nothing nothing ->
                nothing.owner()
                        .map(api -> finished(api, call(api, request, ""), nothing(api, request)))
                        .orElseGet(() -> notFound(ErrorStyle.FASTAPI));
        };
    }

    private Outgoing answered(Operation operation, IncomingRequest request) {
        Api api = operation.api();
        ApiCall call = call(api, request, operation.route().operationId());
        if (!api.journaled() || unseen(call)) {
            return finished(api, call, handled(operation, call));
        }
        Supplier<Outgoing> served = () -> edited(api, call, handled(operation, call));
        return noted(api, call, interventions.answer(operation, call, served));
    }

    /** Answers a request by the contract, before faults and overrides change the answer. */
    private Outgoing handled(Operation operation, ApiCall call) {
        ErrorStyle style = operation.api().errorStyle(operation.route().operationId());
        try {
            operation.api().admit(call);
            RawParameters parameters = new RawParameters(call.request(), operation.path());
            List<Violation> violations = operation.check().get().violations(call.request(), parameters);
            if (!violations.isEmpty()) {
                return Outgoing.of(Errors.violations(style, violations));
            }
            Answer answer = operation.route().handler().handle(call, parameters);
            return Outgoing.of(answer, style);
        } catch (Refusal refusal) {
            return Outgoing.of(Errors.refusal(style, refusal));
        } catch (InvalidSetting gone) {
            return Outgoing.of(Errors.detail(style, 500, String.valueOf(gone.getMessage())));
        } catch (RuntimeException fault) {
            LOG.log(Level.ERROR, "The mock failed in " + operation.route().operationId(), fault);
            return Outgoing.of(Errors.detail(style, 500, "Internal Server Error"));
        }
    }

    /** Lets the wire edit an answer, and takes the call down. */
    private Outgoing finished(Api api, ApiCall call, Outgoing answer) {
        return noted(api, call, edited(api, call, answer));
    }

    private static Outgoing edited(Api api, ApiCall call, Outgoing answer) {
        ResponseEdit wire = api.responseEdit(call);
        return wire.isIdentity() ? answer : Outgoing.of(wire.edit(call, answer.wireAnswer()));
    }

    private Outgoing noted(Api api, ApiCall call, Outgoing sent) {
        return api.journaled() && !unseen(call) ? note(api, call, sent) : sent;
    }

    private static boolean unseen(ApiCall call) {
        return call.request().header(UNSEEN) != null;
    }

    private ApiCall call(Api api, IncomingRequest request, String operationId) {
        return new ApiCall(request, api.world(request), operationId, this::replayed);
    }

    private RawResponse replayed(IncomingRequest request) {
        Outgoing answer = switch (router.match(request)) {
            case Router.Match.Found found -> {
                Operation operation = found.operation();
                yield handled(
                        operation,
                        call(operation.api(), request, operation.route().operationId()));
            }
            case Router.Match.WrongMethod wrong -> wrongMethod(wrong);
            case Router.Match.Nothing nothing -> notFound(ErrorStyle.FASTAPI);
        };
        return answer.wireAnswer();
    }

    private static Outgoing wrongMethod(Router.Match.WrongMethod wrong) {
        ErrorStyle style = wrong.api().errorStyle();
        String detail = style.equals(ErrorStyle.PROBLEM)
                ? "This path takes %s only.".formatted(wrong.allowed())
                : "Method Not Allowed";
        return Outgoing.of(Errors.detail(style, 405, detail).withHeader("Allow", wrong.allowed()));
    }

    private Outgoing nothing(Api api, IncomingRequest request) {
        String bare = request.path().replaceFirst("/+$", "");
        boolean redirected = api.redirectsSlash()
                && !bare.equals(request.path())
                && !(router.match(request.redirected(request.method(), bare)) instanceof Router.Match.Nothing);
        if (!redirected) {
            return notFound(api.errorStyle());
        }
        String location = request.query() == null ? bare : bare + "?" + request.query();
        return Outgoing.of(new RawResponse(307, List.of(new Header("Location", location)), new byte[0]));
    }

    private static Outgoing notFound(ErrorStyle style) {
        return Outgoing.of(Errors.detail(style, 404, style.equals(ErrorStyle.PROBLEM) ? NO_PATH : "Not Found"));
    }

    /** Records a call; the journal learns later when its client was gone before the answer. */
    private Outgoing note(Api api, ApiCall call, Outgoing sent) {
        Journal journal = call.world().journal();
        int excerpt = journal.excerpt();
        RecordedCall draft = journal.keepsCalls() && checkedAtOnce(call, excerpt)
                ? draft(api, call, sent, Integer.MAX_VALUE).checked(check, excerpt)
                : draft(api, call, sent, excerpt);
        long number = journal.add(draft);
        log.answered(call.world().shownName(), draft);
        return sent.whenGone(() -> journal.clientGone(number));
    }

    /**
     * The contract is held against calls when somebody reads the journal, by what that has kept. A server that is bound to go
     * wrong, or a long request, is looked at while everything is still there.
     */
    private static boolean checkedAtOnce(ApiCall call, int excerpt) {
        return call.request().body().length > excerpt
                || !call.applied().isEmpty()
                || !call.world().faults().none()
                || !call.world().settings().deviations().isEmpty();
    }

    private static RecordedCall draft(Api api, ApiCall call, Outgoing sent, int excerpt) {
        IncomingRequest request = call.request();
        byte[] body = request.body();
        Duration duration =
                Duration.ofNanos(System.nanoTime() - call.startNanos()).plus(sent.delay());
        WorldClock.Instants stamp = call.world().clock().instants();
        return new RecordedCall(
                stamp.virtual(),
                stamp.real().plus(sent.delay()),
                request.method(),
                request.target(),
                api.contract(),
                call.operationId(),
                call.job().map(JobKey::id).orElse(null),
                new RecordedMessage(SecretMask.masked(request.headers()), body, body.length),
                sent.status(),
                new RecordedMessage(
                        SecretMask.masked(sent.headers()),
                        sent.body().excerpt(excerpt),
                        sent.body().size()),
                call.reportedStatus().orElse(null),
                duration,
                applied(api, call),
                null);
    }

    /** The changes of an answer. A deviation of one contract changes no answer of another. */
    private static List<AppliedChange> applied(Api api, ApiCall call) {
        List<String> on = call.world().settings().deviations();
        return on.isEmpty() || !(api instanceof JobContract contract)
                ? call.applied()
                : Stream.concat(
                                contract.deviations().stream()
                                        .map(Deviation::id)
                                        .filter(on::contains)
                                        .map(id -> new AppliedChange("deviation " + id, "on in this world")),
                                call.applied().stream())
                        .toList();
    }
}
