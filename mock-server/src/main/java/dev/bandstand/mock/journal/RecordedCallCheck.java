package dev.bandstand.mock.journal;

import java.util.List;

/** Holds calls against the documents of contracts. */
@FunctionalInterface
public interface RecordedCallCheck {

    /**
     * The findings of a call, the request first. Of a body that is not kept to its end nothing is said, unless the
     * call was looked at while it was whole.
     */
    List<Finding> findings(JournalEntry.RecordedCall call);
}
