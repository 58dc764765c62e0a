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
import dev.bandstand.mock.tam.job.CompanyPage;
import dev.bandstand.mock.tam.job.TamCommand;
import dev.bandstand.mock.tam.job.TamExtensionPoints;
import dev.bandstand.mock.tam.job.TamJobAt;
import dev.bandstand.mock.tam.model.TamPolicy;
import dev.bandstand.mock.tam.model.TamStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Answers the operations of TAM Builder for one call. */
final class TamService implements TamBuilderApi, CreditsApi {

    private final TamJobService builds;
    private final ApiCall call;

    TamService(TamJobService builds, ApiCall call) {
        this.builds = builds;
        this.call = call;
    }

    @Override
    public SubmitTamBuildResult submitTamBuild(SubmitTamBuildCall submit) {
        String job = builds.submit(call, String.valueOf(submit.tamBuildRequest().query()));
        TamBuildSubmitResponse body = TamBuildSubmitResponse.builder()
                .jobId(job)
                .status(TamStatus.PENDING.word())
                .message(TamMessages.submitted(job))
                .build();
        return call.policies().is(TamPolicy.SUBMIT_ANSWER, "202")
                ? new SubmitTamBuild202(body)
                : new SubmitTamBuild200(body);
    }

    @Override
    public PollTamBuildResult pollTamBuild(PollTamBuildCall poll) {
        Optional<TamJobAt> found = builds.snapshot(call, poll.jobId());
        if (found.isEmpty()) {
            return new PollTamBuild404(new Detail(TamMessages.notFound()));
        }
        TamJobAt jobAt = found.get();
        TamExtensionPoints extensionPoints = builds.extensionPoints(call.world());
        CompanyPage page = extensionPoints.pages().read(jobAt, poll.cursor()).orElseGet(this::noSuchPage);
        TamStatus status = jobAt.snapshot().status();
        call.recordStatus(new ReportedStatus(
                status.terminal(),
                status == TamStatus.PAUSED,
                page.name(),
                page.next(),
                page.rows().size()));
        return new PollTamBuild200(new PollResponse(extensionPoints, jobAt).with(page));
    }

    private CompanyPage noSuchPage() {
        String choice = call.policies().choice(TamPolicy.UNKNOWN_CURSOR);
        if (choice.equals("empty-page")) {
            return CompanyPage.blank(Optional.empty());
        }
        throw choice.equals("422")
                ? Refusal.invalid(List.of("query", "cursor"), "unknown cursor")
                : new Refusal(Integer.parseInt(choice), "Unknown cursor");
    }

    @Override
    public PauseTamBuildResult pauseTamBuild(PauseTamBuildCall pause) {
        return switch (builds.command(call, pause.jobId(), TamCommand.PAUSE)) {
            case CommandResult.Done done ->
                new PauseTamBuild200(TamBuildPauseResponse.builder()
                        .jobId(pause.jobId())
                        .status(done.shown().word())
                        .message(done.message())
                        .build());
            case CommandResult.Conflict conflict -> new PauseTamBuild409(new Detail(conflict.message()));
            case CommandResult.Missing missing -> new PauseTamBuild404(new Detail(missing.message()));
        };
    }

    @Override
    public ResumeTamBuildResult resumeTamBuild(ResumeTamBuildCall resume) {
        return switch (builds.command(call, resume.jobId(), TamCommand.RESUME)) {
            case CommandResult.Done done ->
                new ResumeTamBuild200(TamBuildResumeResponse.builder()
                        .jobId(resume.jobId())
                        .status(done.shown().word())
                        .message(done.message())
                        .build());
            case CommandResult.Conflict conflict -> new ResumeTamBuild409(new Detail(conflict.message()));
            case CommandResult.Missing missing -> new ResumeTamBuild404(new Detail(missing.message()));
        };
    }

    @Override
    public CancelTamBuildResult cancelTamBuild(CancelTamBuildCall cancel) {
        return switch (builds.command(call, cancel.jobId(), TamCommand.CANCEL)) {
            case CommandResult.Done done -> cancelled(cancel.jobId(), done);
            case CommandResult.Conflict conflict -> new CancelTamBuild409(new Detail(conflict.message()));
            case CommandResult.Missing missing -> new CancelTamBuild404(new Detail(missing.message()));
        };
    }

    private CancelTamBuildResult cancelled(String job, CommandResult.Done done) {
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
