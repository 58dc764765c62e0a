package dev.bandstand.kit.steps;

/** The rule of a scenario was broken. */
public final class RuleBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RuleBroken(String findings) {
        super(findings);
    }
}
