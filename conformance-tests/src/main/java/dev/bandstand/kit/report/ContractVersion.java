package dev.bandstand.kit.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version that a contract's OpenAPI document gives itself. */
final class ContractVersion {

    private static final Pattern VERSION =
            Pattern.compile("(?m)^info:(?:\\R[ ].*|\\R)*?\\R  version: *[\"']?([^\"'\\s]+)");

    private ContractVersion() {}

    static String of(String contract) {
        String path = "/contracts/%s/openapi.yaml".formatted(contract);
        try (InputStream in = Objects.requireNonNull(ContractVersion.class.getResourceAsStream(path), path)) {
            Matcher version = VERSION.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return version.find() ? version.group(1) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }
}
