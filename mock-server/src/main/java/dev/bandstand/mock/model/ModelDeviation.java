package dev.bandstand.mock.model;

import dev.bandstand.mock.deviation.Deviation;
import java.util.function.UnaryOperator;

/** A way to break a contract that follows from the contract itself. */
record ModelDeviation(Deviation deviation, UnaryOperator<Behaviour> change) {}
