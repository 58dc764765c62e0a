@NullMarked
package dev.bandstand.mcp.tool;

import org.jspecify.annotations.NullMarked;
