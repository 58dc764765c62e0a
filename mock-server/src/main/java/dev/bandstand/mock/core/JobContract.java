package dev.bandstand.mock.core;

import dev.bandstand.mock.deviation.Deviation;
import dev.bandstand.mock.journal.JournalEntry;
import dev.bandstand.mock.policy.Policy;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.JobModel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A contract whose work is jobs, seen from where its own words are not known. */
public interface JobContract extends Api {

    /** The contract as its folder has it; empty for one that the mock has code for. */
    default Optional<Contract> folder() {
        return Optional.empty();
    }

    /** The points on which the contract is silent. */
    List<? extends Policy> policies();

    /** A job as it is at an instant. */
    JobView view(World world, JobHistory history, Instant at);

    /** The statuses that a job has one after the other from an instant on, if nobody interferes; without end for some. */
    Stream<Standing> standings(World world, JobHistory history, Instant from);

    /** The first instant at which a job is where it is wanted, if nobody interferes; nothing when it never gets there. */
    Optional<Instant> firstInstant(World world, JobHistory history, Until until);

    /** Its jobs, as {@code job.yaml} tells them. */
    JobModel model();

    /** The path parameters inside which the contract's ids are unique: they are the first parts of the mock's ids. */
    default List<String> idScope() {
        return List.of();
    }

    /** Returns true if a call carries a key; empty when the call needs no key of this contract. */
    default Optional<Boolean> carriesKey(JournalEntry entry) {
        return Optional.empty();
    }

    /** The ways in which it can be broken on purpose. */
    default List<Deviation> deviations() {
        return Deviation.of(contract());
    }

    /**
     * The status of a job from an instant on.
     *
     * @param status the status, in the words of its contract; empty when there is no such job any more
     */
    record Standing(Optional<String> status, Instant since) {}

    /** The state in which a job can be wanted. */
    sealed interface Until {

        /** It shows a status, in the words of its contract. */
        record Status(String word) implements Until {}

        /** It has done a number of its stages. */
        record StagesDone(int number) implements Until {}

        /** It has ended, well or badly. */
        record Ended() implements Until {}
    }
}
