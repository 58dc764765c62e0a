/** The tools: each turns JSON arguments into a JSON answer. Nothing here knows the protocol. */
@NullMarked
package dev.bandstand.mcp.tool;

import org.jspecify.annotations.NullMarked;
