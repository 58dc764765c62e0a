package dev.bandstand.contract;

/**
 * The error body of a framework that tells a failure in one sentence. Both contracts document 404 and 409 without a
 * schema; this is the form their servers are known to send.
 *
 * @param detail what went wrong
 */
public record Detail(String detail) {}
