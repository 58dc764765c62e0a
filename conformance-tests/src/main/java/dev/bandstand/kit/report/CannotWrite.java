package dev.bandstand.kit.report;

/** A report could not be written; what stands in its folder is not one. */
public final class CannotWrite extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotWrite(String message) {
        super(message);
    }
}
