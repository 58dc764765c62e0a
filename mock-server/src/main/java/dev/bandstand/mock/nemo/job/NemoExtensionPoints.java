package dev.bandstand.mock.nemo.job;

import dev.bandstand.mock.core.ResponseEdit;

/**
 * The places at which a world can be made to break the contract; a deviation replaces one by something that does nearly
 * the same.
 *
 * @param commandRules what is decided on pause, resume and cancel
 * @param moves what the platform does by itself
 * @param locator where a job is looked for
 * @param eventFilter the events that are stored for an accepted call
 * @param responseEdit what happens to an answer before it is sent
 */
public record NemoExtensionPoints(
        NemoCommandRules commandRules,
        PlatformMoves moves,
        JobLocator locator,
        EventFilter eventFilter,
        ResponseEdit responseEdit) {

    /** A server that keeps the contract. */
    public static final NemoExtensionPoints DOCUMENTED = new NemoExtensionPoints(
            NemoCommandRules.DOCUMENTED,
            PlatformMoves.DOCUMENTED,
            JobLocator.BY_PATH,
            EventFilter.ALL,
            NullsInLists.WITHOUT_NULLS
                    .then(DownloadNames.NAMED)
                    .then(MissingSteps.EDIT)
                    .then(RetryHints.HINTED)
                    .then(ServiceHeaders.WRITTEN)
                    .then(NaiveMoments.WRITTEN));

    public NemoExtensionPoints withCommandRules(NemoCommandRules other) {
        return new NemoExtensionPoints(other, moves, locator, eventFilter, responseEdit);
    }

    public NemoExtensionPoints withMoves(PlatformMoves other) {
        return new NemoExtensionPoints(commandRules, other, locator, eventFilter, responseEdit);
    }

    public NemoExtensionPoints withLocator(JobLocator other) {
        return new NemoExtensionPoints(commandRules, moves, other, eventFilter, responseEdit);
    }

    public NemoExtensionPoints withEventFilter(EventFilter other) {
        return new NemoExtensionPoints(commandRules, moves, locator, other, responseEdit);
    }

    public NemoExtensionPoints then(ResponseEdit next) {
        return new NemoExtensionPoints(commandRules, moves, locator, eventFilter, responseEdit.then(next));
    }
}
