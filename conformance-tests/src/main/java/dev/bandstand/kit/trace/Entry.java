package dev.bandstand.kit.trace;

/** One line of a trace: a call, or a remark of the driver about its calls. */
public sealed interface Entry permits Exchange, Mark {

    /** Position in the trace, from 1; the number by which evidence is cited. */
    int number();

    /** The scenario on whose behalf it was written; empty outside of scenarios. */
    String scenario();
}
