/** WireMock behind the mock: stubs that win over the contracts, and its admin API. */
@NullMarked
package dev.bandstand.mock.http.wiremock;

import org.jspecify.annotations.NullMarked;
