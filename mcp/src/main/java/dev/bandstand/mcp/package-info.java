/** Serves mock and kit as tools of the Model Context Protocol, over standard input and output or HTTP. */
@NullMarked
package dev.bandstand.mcp;

import org.jspecify.annotations.NullMarked;
