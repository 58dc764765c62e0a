/** Pages of companies: layout, names and the cache of serialized pages. */
@NullMarked
package dev.bandstand.mock.tam.pages;

import org.jspecify.annotations.NullMarked;
