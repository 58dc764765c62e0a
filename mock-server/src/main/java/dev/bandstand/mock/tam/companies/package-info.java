/** The generated companies of a market. Each is a function of a seed, its band and its rank. */
@NullMarked
package dev.bandstand.mock.tam.companies;

import org.jspecify.annotations.NullMarked;
