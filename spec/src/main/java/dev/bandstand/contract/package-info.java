/** The types that every generated contract shares: routes, the parameters of a call, and its answer. */
@NullMarked
package dev.bandstand.contract;

import org.jspecify.annotations.NullMarked;
