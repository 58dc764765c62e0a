@NullMarked
package dev.bandstand.mcp;

import org.jspecify.annotations.NullMarked;
