package dev.bandstand.kit.job;

/** The situation did not come about because jobs went on before the kit could act: another try may have it. */
public final class SituationMissed extends SituationUnavailable {

    private static final long serialVersionUID = 1L;

    public SituationMissed(String reason) {
        super(reason);
    }
}
