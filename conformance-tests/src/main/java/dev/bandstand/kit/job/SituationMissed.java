package dev.bandstand.kit.job;

/** The situation did not come about by chance, as when jobs went on before the kit could act: another try may have it. */
public sealed class SituationMissed extends SituationUnavailable permits CallsMissedEachOther {

    private static final long serialVersionUID = 1L;

    public SituationMissed(String reason) {
        super(reason);
    }
}
