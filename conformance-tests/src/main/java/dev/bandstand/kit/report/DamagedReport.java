package dev.bandstand.kit.report;

/** A report is not what the kit wrote. */
public final class DamagedReport extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedReport(String message) {
        super(message);
    }
}
