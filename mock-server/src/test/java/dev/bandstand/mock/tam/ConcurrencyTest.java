package dev.bandstand.mock.tam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.contract.Answer;
import dev.bandstand.contract.tam.TamBuilderApi.CancelTamBuild200;
import dev.bandstand.contract.tam.TamBuilderApi.PauseTamBuild200;
import dev.bandstand.contract.tam.TamBuilderApi.ResumeTamBuild200;
import dev.bandstand.mock.core.LogEntry;
import dev.bandstand.mock.tam.job.TamCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {

    private static final int TRIALS = 10_000;
    private static final int CALLS = 32;
    private static final List<TamCommand> COMMANDS = List.of(TamCommand.PAUSE, TamCommand.RESUME, TamCommand.CANCEL);

    private final Caller alice = Caller.in("quick");

    /**
     * Thirty-two commands at once on a job that is paused. A cancel wins for good; before it the first resume wins, and
     * every answer must tell a state that the log shows.
     */
    @Test
    void of_many_commands_at_once_each_transition_has_one_winner() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int trial = 0; trial < TRIALS; trial++) {
                String job = alice.submit();
                alice.wait("500ms").pause(job);
                alice.wait("10s");
                List<Answer> answers = allAtOnce(threads, job);
                check(job, answers);
            }
        }
    }

    private List<Answer> allAtOnce(ExecutorService threads, String job) throws Exception {
        List<Future<Answer>> futures = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            TamCommand command = COMMANDS.get(i % COMMANDS.size());
            futures.add(threads.submit(() -> alice.send(job, command)));
        }
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> future : futures) {
            answers.add(future.get());
        }
        return answers;
    }

    private void check(String job, List<Answer> answers) {
        List<String> accepted = alice.history(job).entries().stream()
                .map(LogEntry::kind)
                .skip(2)
                .toList();
        boolean resumed = accepted.contains("resume");
        long resumes =
                answers.stream().filter(ResumeTamBuild200.class::isInstance).count();
        long cancels =
                answers.stream().filter(CancelTamBuild200.class::isInstance).count();
        assertThat(accepted.stream().filter("cancel"::equals)).hasSize(1);
        assertThat(accepted.getLast()).isEqualTo("cancel");
        assertThat(resumes).isEqualTo(resumed ? 1 : 0);
        assertThat(cancels).isEqualTo(10);
        assertThat(accepted.stream().filter("pause"::equals)).hasSizeLessThanOrEqualTo(resumed ? 1 : 0);
        assertThat(answers)
                .filteredOn(PauseTamBuild200.class::isInstance)
                .allSatisfy(answer ->
                        assertThat(((PauseTamBuild200) answer).body().status()).isIn("paused", "pausing"));
        assertThat(alice.status(job)).isEqualTo("cancelling");
    }
}
