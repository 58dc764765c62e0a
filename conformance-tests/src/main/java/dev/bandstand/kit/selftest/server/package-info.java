/** The servers of the self-test: wrong on purpose, right in odd ways, or no job API at all. */
@NullMarked
package dev.bandstand.kit.selftest.server;

import org.jspecify.annotations.NullMarked;
