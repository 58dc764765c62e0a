package dev.bandstand.mock.deviation;

/** A sequence of calls and steps of the clock. */
interface Scene {

    void play(Stage stage);
}
