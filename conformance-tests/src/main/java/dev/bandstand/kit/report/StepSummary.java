package dev.bandstand.kit.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** The page that GitHub Actions shows for a step. */
public final class StepSummary {

    private static final String VARIABLE = "GITHUB_STEP_SUMMARY";

    private final Map<String, String> environment;

    public StepSummary(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * Adds the summary of a report to the page, where there is one.
     *
     * @throws CannotWrite when the page cannot be written to
     */
    public void append(Report report) {
        String page = environment.getOrDefault(VARIABLE, "");
        if (page.isBlank()) {
            return;
        }
        try {
            Files.writeString(
                    Path.of(page), Page.SUMMARY.of(report), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new CannotWrite("The summary cannot be written to %s: %s".formatted(page, e));
        }
    }
}
