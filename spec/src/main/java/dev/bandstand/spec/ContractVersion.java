package dev.bandstand.spec;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version that a contract's OpenAPI document gives itself. */
final class ContractVersion {

    private static final Pattern VERSION =
            Pattern.compile("(?m)^info:(?:\\R[ ].*|\\R)*?\\R  version: *[\"']?([^\"'\\s]+)");

    private ContractVersion() {}

    /** The version in the text of a document; empty when it gives none. */
    static String in(String document) {
        Matcher version = VERSION.matcher(document);
        return version.find() ? version.group(1) : "";
    }
}
