package dev.bandstand.mock.tam;

import dev.bandstand.contract.Detail;
import dev.bandstand.contract.tam.CreditBalanceResponse;
import dev.bandstand.contract.tam.CreditsApi;
import dev.bandstand.contract.tam.TamBuildCancelResponse;
import dev.bandstand.contract.tam.TamBuildPauseResponse;
import dev.bandstand.contract.tam.TamBuildResumeResponse;
import dev.bandstand.contract.tam.TamBuildSubmitResponse;
import dev.bandstand.contract.tam.TamBuilderApi;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.Refusal;
import dev.bandstand.mock.journal.ReportedStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Answers the operations of TAM Builder for one call. */
final class TamService implements TamBuilderApi, CreditsApi {

    private final Builds builds;
    private final ApiCall call;

    TamService(Builds builds, ApiCall call) {
        this.builds = builds;
        this.call = call;
    }

    @Override
    public SubmitTamBuildResult submitTamBuild(SubmitTamBuildCall submit) {
        String job = builds.submit(call, String.valueOf(submit.tamBuildRequest().query()));
        TamBuildSubmitResponse body = TamBuildSubmitResponse.builder()
                .jobId(job)
                .status(Status.PENDING.word())
                .message(Messages.submitted(job))
                .build();
        return call.policies().is(TamPolicy.SUBMIT_ANSWER, "202")
                ? new SubmitTamBuild202(body)
                : new SubmitTamBuild200(body);
    }

    @Override
    public PollTamBuildResult pollTamBuild(PollTamBuildCall poll) {
        Optional<Sight> found = builds.look(call, poll.jobId());
        if (found.isEmpty()) {
            return new PollTamBuild404(new Detail(Messages.notFound()));
        }
        Sight sight = found.get();
        TamSeams seams = builds.seams(call.world());
        Page page = seams.pages().read(sight, poll.cursor()).orElseGet(this::noSuchPage);
        Status status = sight.snapshot().status();
        call.recordStatus(new ReportedStatus(
                status.terminal(),
                status == Status.PAUSED,
                page.name(),
                page.next(),
                page.rows().size()));
        return new PollTamBuild200(new PollAnswer(seams, sight).with(page));
    }

    private Page noSuchPage() {
        String reading = call.policies().choice(TamPolicy.UNKNOWN_CURSOR);
        if (reading.equals("empty-page")) {
            return Page.blank(Optional.empty());
        }
        throw reading.equals("422")
                ? Refusal.invalid(List.of("query", "cursor"), "unknown cursor")
                : new Refusal(Integer.parseInt(reading), "Unknown cursor");
    }

    @Override
    public PauseTamBuildResult pauseTamBuild(PauseTamBuildCall pause) {
        return switch (builds.command(call, pause.jobId(), Command.PAUSE)) {
            case Outcome.Done done ->
                new PauseTamBuild200(TamBuildPauseResponse.builder()
                        .jobId(pause.jobId())
                        .status(done.shown().word())
                        .message(done.message())
                        .build());
            case Outcome.Conflict conflict -> new PauseTamBuild409(new Detail(conflict.message()));
            case Outcome.Missing missing -> new PauseTamBuild404(new Detail(missing.message()));
        };
    }

    @Override
    public ResumeTamBuildResult resumeTamBuild(ResumeTamBuildCall resume) {
        return switch (builds.command(call, resume.jobId(), Command.RESUME)) {
            case Outcome.Done done ->
                new ResumeTamBuild200(TamBuildResumeResponse.builder()
                        .jobId(resume.jobId())
                        .status(done.shown().word())
                        .message(done.message())
                        .build());
            case Outcome.Conflict conflict -> new ResumeTamBuild409(new Detail(conflict.message()));
            case Outcome.Missing missing -> new ResumeTamBuild404(new Detail(missing.message()));
        };
    }

    @Override
    public CancelTamBuildResult cancelTamBuild(CancelTamBuildCall cancel) {
        return switch (builds.command(call, cancel.jobId(), Command.CANCEL)) {
            case Outcome.Done done -> cancelled(cancel.jobId(), done);
            case Outcome.Conflict conflict -> new CancelTamBuild409(new Detail(conflict.message()));
            case Outcome.Missing missing -> new CancelTamBuild404(new Detail(missing.message()));
        };
    }

    private CancelTamBuildResult cancelled(String job, Outcome.Done done) {
        TamBuildCancelResponse body = TamBuildCancelResponse.builder()
                .jobId(job)
                .status(done.shown().word())
                .message(done.message())
                .build();
        return call.policies().is(TamPolicy.CANCEL_ANSWER, "202")
                ? new CancelTamBuild202(body)
                : new CancelTamBuild200(body);
    }

    @Override
    public GetCreditBalanceResult getCreditBalance(GetCreditBalanceCall balance) {
        Credits credits = builds.credits(call);
        return new GetCreditBalance200(CreditBalanceResponse.builder()
                .totalCredits(BigDecimal.valueOf(credits.granted()))
                .creditsUsed(BigDecimal.valueOf(credits.used()))
                .creditsLeft(BigDecimal.valueOf(credits.left()))
                .build());
    }
}
