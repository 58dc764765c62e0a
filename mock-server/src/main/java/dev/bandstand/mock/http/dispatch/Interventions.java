package dev.bandstand.mock.http.dispatch;

import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.core.Api.ErrorStyle;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.Refusal;
import dev.bandstand.mock.core.ScenarioOverrides;
import dev.bandstand.mock.fault.FaultEffect;
import dev.bandstand.mock.fault.FaultTarget;
import dev.bandstand.mock.http.check.Operation;
import dev.bandstand.mock.http.exchange.Errors;
import dev.bandstand.mock.http.exchange.Outgoing;
import dev.bandstand.mock.journal.AppliedChange;
import dev.bandstand.mock.message.RawResponse;
import dev.bandstand.mock.override.AnswerChange;
import dev.bandstand.mock.override.AnswerEditor;
import dev.bandstand.mock.override.AnswerOverride;
import dev.bandstand.mock.override.header.RequestOverrides;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Applies faults and overrides to the answers of contracts.
 *
 * @param scenarios the overrides that belong to scenarios
 * @param strict requests may not ask for overrides
 */
public record Interventions(ScenarioOverrides scenarios, boolean strict) {

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    /** The answer of a call, as its client gets it. */
    Outgoing answer(Operation operation, ApiCall call, Supplier<Outgoing> served) {
        Optional<String> header = RequestOverrides.asks(call.request());
        if (header.isEmpty()
                && call.world().faults().none()
                && call.world().overrides().none()
                && scenarios.none()) {
            return served.get();
        }
        ErrorStyle style = operation.api().errorStyle();
        FaultTarget target = operation
                .api()
                .faultTarget(call, operation.path().parameters(call.request().path()));
        try {
            return answer(style, call, target, header.map(name -> requested(call, name)), served);
        } catch (Refusal refusal) {
            return Outgoing.of(Errors.refusal(style, refusal));
        }
    }

    private Outgoing answer(
            ErrorStyle style,
            ApiCall call,
            FaultTarget target,
            Optional<AnswerOverride> requested,
            Supplier<Outgoing> served) {
        FaultEffect fault = call.world().faults().effectOn(target);
        call.recordApplied(fault.applied());
        Outgoing answer = fault.failure()
                .map(failure -> FaultInjector.failed(style, failure))
                .orElseGet(() -> overridden(style, call, fitting(call, target, requested), served));
        return FaultInjector.struck(answer, fault);
    }

    /** The overrides that fit a call, the one that it asks for itself last. */
    private List<AnswerOverride> fitting(ApiCall call, FaultTarget target, Optional<AnswerOverride> requested) {
        List<AnswerOverride> all = new ArrayList<>(scenarios.of(call, target));
        all.addAll(call.world().overrides().list());
        requested.ifPresent(all::add);
        return all.stream().filter(each -> each.fits(target)).toList();
    }

    private static Outgoing overridden(
            ErrorStyle style, ApiCall call, List<AnswerOverride> fitting, Supplier<Outgoing> served) {
        return fitting.reversed().stream()
                .filter(AnswerOverride::answers)
                .findFirst()
                .map(override -> inPlaceOfServing(style, call, override))
                .orElseGet(() -> changed(style, call, fitting, served.get()));
    }

    private static Outgoing changed(ErrorStyle style, ApiCall call, List<AnswerOverride> fitting, Outgoing served) {
        Outgoing answer = served;
        for (AnswerOverride override : fitting) {
            answer = override.changes(answer.status()) ? changed(style, call, override, answer) : answer;
        }
        return answer;
    }

    private AnswerOverride requested(ApiCall call, String header) {
        if (strict) {
            throw new Refusal(
                    BAD_REQUEST,
                    "This mock was started with --strict: a request cannot change its own answer. Remove the header %s."
                            .formatted(header));
        }
        try {
            return RequestOverrides.of(call.request(), header);
        } catch (InvalidSetting wrong) {
            throw new Refusal(BAD_REQUEST, String.valueOf(wrong.getMessage()));
        }
    }

    /** The answer in place of serving the call. */
    private static Outgoing inPlaceOfServing(ErrorStyle style, ApiCall call, AnswerOverride override) {
        int status = override.rule().change().status().orElse(OK);
        RawResponse blank = new RawResponse(status, List.of(), new byte[0]);
        return edited(call, override, override.rule().change().replacesBody() ? blank : error(style, status));
    }

    private static Outgoing changed(ErrorStyle style, ApiCall call, AnswerOverride override, Outgoing answer) {
        AnswerChange change = override.rule().change();
        RawResponse former = change.makesError(answer.status())
                ? error(style, change.status().orElse(answer.status()))
                : answer.wireAnswer();
        return edited(call, override, former).after(answer.delay());
    }

    private static Outgoing edited(ApiCall call, AnswerOverride override, RawResponse answer) {
        AnswerEditor editor = new AnswerEditor(override.rule().change());
        RawResponse edited = editor.edited(answer);
        call.recordApplied(List.of(new AppliedChange(override.id(), editor.effect())));
        return Outgoing.of(edited).after(override.rule().change().delay());
    }

    private static RawResponse error(ErrorStyle style, int status) {
        return Errors.detail(style, status, Errors.reason(status));
    }
}
