/** Templates of pages and reports. */
@NullMarked
package dev.bandstand.kit.markup;

import org.jspecify.annotations.NullMarked;
