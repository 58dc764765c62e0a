/** From judgements to outcomes, and from outcomes to one verdict and exit code. */
@NullMarked
package dev.bandstand.kit.verdict;

import org.jspecify.annotations.NullMarked;
