/** Scenarios: YAML files that say how the work of a job goes. */
@NullMarked
package dev.bandstand.mock.scenario;

import org.jspecify.annotations.NullMarked;
