package dev.bandstand.kit.derived;

import java.util.Optional;

/** A job of a run, and the state in which it was seen last. */
final class SeenJob {

    private final String id;
    private final Optional<String> scenario;
    private volatile String state = "";

    SeenJob(String id, Optional<String> scenario) {
        this.id = id;
        this.scenario = scenario;
    }

    String id() {
        return id;
    }

    /** The scenario of a mock that it plays, if one was asked for. */
    Optional<String> scenario() {
        return scenario;
    }

    /** The word that was reported last; empty while none was. */
    String state() {
        return state;
    }

    void saw(String word) {
        state = word;
    }
}
