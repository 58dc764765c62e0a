package dev.bandstand.mock.message;

/** One header line; the name as it was written. */
public record Header(String name, String value) {}
