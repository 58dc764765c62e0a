package dev.bandstand.mock.cli;

import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** Colours for people at a terminal. Where output goes into a file or a pipe, there are none. */
enum Colour {
    RED(Style.fg_red),
    YELLOW(Style.fg_yellow),
    GREEN(Style.fg_green),
    CYAN(Style.fg_cyan);

    private final Style style;

    Colour(Style style) {
        this.style = style;
    }

    /** The colour of a status code: green for success, yellow for a refusal, red for a failure. */
    static Colour ofStatus(int status) {
        if (status == 0 || status >= 500) {
            return RED;
        }
        return status >= 400 ? YELLOW : GREEN;
    }

    String on(String text) {
        return Ansi.AUTO.enabled() ? style.on() + text + style.off() : text;
    }
}
