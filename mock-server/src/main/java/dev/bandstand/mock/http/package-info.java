/** The HTTP http: takes requests, holds them against the contract, lets them be answered, and sends the answers. */
@NullMarked
package dev.bandstand.mock.http;

import org.jspecify.annotations.NullMarked;
