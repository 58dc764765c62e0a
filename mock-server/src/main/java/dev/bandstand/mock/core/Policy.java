package dev.bandstand.mock.core;

import java.util.List;

/** A point on which a contract is silent or contradicts itself, and the readings that the mock can take. */
public interface Policy {

    /** Its name in settings, in kebab-case. */
    String key();

    /** The readings, the default first. */
    List<String> readings();

    /** Where the point is described, such as {@code A.6-4}. */
    String reference();

    /** The point as a question. */
    String question();
}
