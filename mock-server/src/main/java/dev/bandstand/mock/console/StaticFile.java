package dev.bandstand.mock.console;

import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32C;

/** A file as a browser gets it. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record StaticFile(String name, byte[] bytes) {

    /** Whoever may read the page may load what the mock serves, and nothing else; no text in it becomes a script. */
    private static final String CONSOLE_POLICY =
            "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; "
                    + "img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
                    + "require-trusted-types-for 'script'; trusted-types lit-html bandstand";

    /** The viewer of contracts writes styles and pictures into its page, and markup that it has made harmless. */
    private static final String DOCS_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "json", "application/json",
            "yaml", "text/plain; charset=utf-8",
            "md", "text/plain; charset=utf-8");

    /** Returns the entity tag of the content. */
    String tag() {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return String.format(Locale.ROOT, "\"%08x-%x\"", sum.getValue(), bytes.length);
    }

    Map<String, String> headers() {
        return Map.of(
                "Content-Type",
                TYPES.getOrDefault(ending(), "application/octet-stream"),
                "Content-Security-Policy",
                name.equals("docs.html") ? DOCS_POLICY : CONSOLE_POLICY,
                "X-Content-Type-Options",
                "nosniff",
                "Referrer-Policy",
                "no-referrer",
                "Cache-Control",
                "no-cache",
                "ETag",
                tag());
    }

    private String ending() {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
