package dev.bandstand.spec.contract;

/**
 * Something that is wrong with a contract.
 *
 * @param file the file, as the user knows it
 * @param line the line, from 1
 * @param reason a sentence without its full stop
 */
public record ContractFault(String file, int line, String reason) {

    @Override
    public String toString() {
        return "%s, line %s: %s%s".formatted(file, line, reason, reason.endsWith("?") ? "" : ".");
    }
}
