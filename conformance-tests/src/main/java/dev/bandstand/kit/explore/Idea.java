package dev.bandstand.kit.explore;

import dev.bandstand.kit.job.Command;
import dev.bandstand.kit.steps.StepLibrary;
import dev.bandstand.kit.target.Actor;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiConsumer;

/** Calls beyond polls and commands that a walk can make. Each is a step of the features, with the sentence of that step. */
enum Idea {
    READ_ALL(
            "%s reads all its pages",
            Scope.TAM_JOB, (steps, who) -> steps.reads().readAll(who)),
    READ_FIRST(
            "%s reads its first pages",
            Scope.TAM_JOB, (steps, who) -> steps.reads().readSome(who)),
    NOTE_CURSOR(
            "%s notes the cursor of its second page",
            Scope.TAM_JOB, (steps, who) -> steps.reads().keepCursor(who)),
    READ_NOTED(
            "%s reads the page of that cursor",
            Scope.TAM_CURSOR,
            Set.of(Actor.ALICE, Actor.BOB, Actor.NOBODY),
            (steps, who) -> steps.reads().readBehindCursor(who)),
    READ_ENCODED(
            "%s reads the page of that cursor, percent-encoded",
            Scope.TAM_CURSOR, (steps, who) -> steps.reads().readBehindEncodedCursor(who)),
    READ_OTHER(
            "%s reads the other job with that cursor",
            Scope.TAM_CURSOR_PAIR,
            Set.of(Actor.ALICE, Actor.BOB),
            (steps, who) -> steps.reads().readOtherWithCursor(who)),
    INVENTED_CURSOR(
            "%s polls the job with an invented cursor",
            Scope.TAM_JOB, (steps, who) -> steps.reads().readUnknownCursor(who)),
    BALANCE(
            "%s reads the credit balance",
            Scope.TAM, (steps, who) -> steps.reads().readBalance(who)),

    AWAIT_RUNNING(
            "%s waits until the job is running",
            Scope.JOB, (steps, who) -> steps.walks().awaitRunning()),
    SETTLE(
            "%s waits until the job is paused or finished",
            Scope.JOB, (steps, who) -> steps.commands().settle()),
    FINISH(
            "%s waits until the job is finished",
            Scope.JOB, (steps, who) -> steps.commands().end()),
    REST("nobody calls for a while", Scope.JOB, (steps, who) -> steps.commands().leaveAlone()),
    WATCH(
            "%s polls the job for a while",
            Scope.JOB, (steps, who) -> steps.commands().watch()),
    READERS(
            "3 readers poll the job at the same time, again and again",
            Scope.JOB,
            (steps, who) -> steps.concurrency().readAtOnce(3)),
    COMPARE(
            "the two jobs are compared",
            Scope.TAM_PAIR,
            (steps, who) -> steps.walks().compare()),

    POLL_UNKNOWN(
            "%s polls a job that does not exist",
            Scope.ANY,
            Set.of(Actor.ALICE, Actor.BOB),
            (steps, who) -> steps.commands().pollUnknown(who)),
    COMMAND_UNKNOWN(
            "%s pauses, resumes and cancels a job that does not exist",
            Scope.ANY, (steps, who) -> steps.platform().askOfUnknown()),
    OTHER_CASE(
            "%s polls the job with its key in the header x-api-KEY",
            Scope.TAM_JOB, (steps, who) -> steps.unusual().pollWithKeyIn("x-api-KEY")),
    EMPTY_KEY(
            "somebody polls the job with an empty key",
            Scope.TAM_JOB,
            (steps, who) -> steps.unusual().pollWithEmptyKey()),
    EXTRAS(
            "%s polls the job with an undocumented parameter and an undocumented header",
            Scope.TAM_JOB, (steps, who) -> steps.unusual().pollWithExtras()),
    READ_PAUSE_PATH(
            "%s sends a GET to the path of the pause call",
            Scope.TAM_JOB, (steps, who) -> steps.unusual().readPausePath()),
    OTHER_METHODS(
            "%s sends the other methods to the path of the pause call",
            Scope.JOB, (steps, who) -> steps.unusual().sendOtherMethods(Command.PAUSE)),
    ODD_IDS(
            "%s polls jobs with odd ids",
            Scope.TAM, (steps, who) -> steps.unusual().pollOddIds()),

    NO_QUERY("without a query"),
    EMPTY_QUERY("with an empty query"),
    LONG_QUERY("with a query of 501 characters"),
    ACCENTS("with a query of 501 characters, half of them accents"),
    NUMBER_QUERY("with a number as its query"),
    NULL_QUERY("with null as its query"),
    LIST_QUERY("with a list as its query"),
    LIST_BODY("with a list as its body"),
    NO_JSON("with a body that is no JSON"),

    READ_STATUS(
            "%s reads the status of the job",
            Scope.NEMO_JOB, (steps, who) -> steps.platform().readStatus()),
    READ_ELSEWHERE(
            "%s reads the job in another workspace",
            Scope.NEMO_JOB, (steps, who) -> steps.platform().lookElsewhere()),
    COMMAND_ELSEWHERE(
            "%s pauses, resumes and cancels the job in another workspace, and reads its status, log and results there",
            Scope.NEMO_JOB, (steps, who) -> steps.platform().commandElsewhere()),
    DELETE_ELSEWHERE(
            "%s deletes the job in another workspace",
            Scope.NEMO_JOB, (steps, who) -> steps.platform().deleteElsewhere()),
    LIST_ALL(Scope.NEMO_LIST, "all jobs"),
    LIST_PAGES(
            "%s lists all jobs 2 at a time, from the oldest to the newest",
            Scope.NEMO_LIST, (steps, who) -> steps.platformReads().listPages(2)),
    LIST_NAME(Scope.NEMO_LIST, "the jobs with the name of the job"),
    LIST_COMPLETED(Scope.NEMO_LIST, "the jobs with status completed"),
    LIST_CANCELLED(Scope.NEMO_LIST, "the jobs with status cancelled"),
    LIST_EITHER(Scope.NEMO_LIST, "the jobs with status created or completed"),
    LIST_SIZE(Scope.NEMO_LIST, "the jobs with page_size 2"),
    LIST_SECOND(Scope.NEMO_LIST, "the second page of two jobs"),
    LIST_FAR(Scope.NEMO_LIST, "the jobs of page 100000"),
    LIST_ZERO(Scope.NEMO_LIST, "the jobs of page 0"),
    LIST_NO_SIZE(Scope.NEMO_LIST, "the jobs with page_size 0"),
    LIST_ELSEWHERE(Scope.NEMO_LIST, "the jobs of another workspace"),
    LIST_ODD_FILTER(Scope.NEMO_LIST, "the jobs whose no_such_member is 1"),
    READ_LOG(
            "%s reads its log 10 lines at a time",
            Scope.NEMO_JOB, (steps, who) -> steps.platformReads().readLog(10)),
    READ_LOG_OF_STEP(
            "%s reads the log of its first step",
            Scope.NEMO_JOB, (steps, who) -> steps.platformReads().readLogOfStep()),
    READ_LOG_ODD(
            "%s reads its log with an invented page_cursor",
            Scope.NEMO_JOB, (steps, who) -> steps.platformReads().readLogBehindUnknownCursor()),
    DELETE(
            "%s deletes the job",
            Scope.NEMO_JOB, (steps, who) -> steps.platform().delete()),
    SAME_NAME(
            "%s creates another job with the same name",
            Scope.NEMO_JOB, (steps, who) -> steps.platform().createUnderTakenName()),
    NO_NAME(
            "%s creates a job without a name",
            Scope.NEMO, (steps, who) -> steps.platform().createWithoutName()),
    NO_STEPS(
            "%s creates a job without steps",
            Scope.NEMO, (steps, who) -> steps.platform().createWithoutSteps()),
    REPORT_ACTIVE(
            "%s reports its step as active",
            Scope.NEMO_JOB, (steps, who) -> steps.platformWorkers().report("active")),
    REPORT_COMPLETED(
            "%s reports its step as completed",
            Scope.NEMO_JOB, (steps, who) -> steps.platformWorkers().report("completed")),
    DETAILS(
            "%s sends two status details to the job, one after the other",
            Scope.NEMO_JOB, (steps, who) -> steps.platformWorkers().addDetails());

    /** The inputs of an idea, and its contract. */
    enum Scope {
        ANY("", 0, false),
        JOB("", 1, false),
        TAM("openfunnel-tam", 0, false),
        TAM_JOB("openfunnel-tam", 1, false),
        TAM_CURSOR("openfunnel-tam", 1, true),
        TAM_CURSOR_PAIR("openfunnel-tam", 2, true),
        TAM_PAIR("openfunnel-tam", 2, false),
        NEMO("nemo-jobs", 0, false),
        NEMO_JOB("nemo-jobs", 1, false),
        NEMO_LIST("nemo-jobs", 1, false);

        private final String contract;
        private final int jobs;
        private final boolean cursor;

        Scope(String contract, int jobs, boolean cursor) {
            this.contract = contract;
            this.jobs = jobs;
            this.cursor = cursor;
        }
    }

    private final String sentence;
    private final Scope scope;

    @SuppressWarnings("ImmutableEnumChecker") // never handed out
    private final Set<Actor> actors;

    @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
    private final BiConsumer<StepLibrary, Actor> calls;

    /** A submit with a flaw. */
    Idea(String flaw) {
        this(
                "%s submits a build " + flaw,
                Scope.TAM,
                (steps, who) -> steps.submits().submitFlawed(steps.submits().flaw(flaw)));
    }

    /** A list of jobs. */
    Idea(Scope scope, String listing) {
        this("%s lists " + listing, scope, (steps, who) -> steps.platformReads().list(listing));
    }

    Idea(String sentence, Scope scope, BiConsumer<StepLibrary, Actor> calls) {
        this(sentence, scope, Set.of(Actor.ALICE), calls);
    }

    Idea(String sentence, Scope scope, Set<Actor> actors, BiConsumer<StepLibrary, Actor> calls) {
        this.sentence = sentence;
        this.scope = scope;
        this.actors = EnumSet.copyOf(actors);
        this.calls = calls;
    }

    /** The sentence of the step, with the name of who acts. */
    String sentence(String actor) {
        return sentence.replace("%s", actor);
    }

    /** Those in whose name the calls can be sent. */
    Set<Actor> actors() {
        return EnumSet.copyOf(actors);
    }

    boolean needsJob() {
        return scope.jobs > 0;
    }

    /** True if it goes on until a job shows something. */
    boolean waits() {
        return this == AWAIT_RUNNING || this == SETTLE || this == FINISH || this == WATCH;
    }

    /** True if it shows what all jobs of an account are, or cost, together. */
    boolean readsAccount() {
        return this == BALANCE || scope == Scope.NEMO_LIST;
    }

    /** True if it is one of a contract that ships with features of its own. */
    boolean isOf(String contract) {
        return scope.contract.isEmpty() || scope.contract.equals(contract);
    }

    /** True if it fits a contract, a number of jobs, and a job of which a cursor was noted or was not. */
    boolean fits(String contract, int jobs, boolean cursorNoted) {
        return isOf(contract) && jobs >= scope.jobs && (cursorNoted || !scope.cursor);
    }

    void call(StepLibrary steps, Actor actor) {
        calls.accept(steps, actor);
    }
}
