package dev.bandstand.kit.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The forms in which a report is read, each made from the record alone. */
final class Renderings {

    private Renderings() {}

    static void write(Report report, Path folder) throws IOException {
        Files.writeString(folder.resolve("badge.json"), Badge.of(report));
        Files.writeString(folder.resolve("junit.xml"), JUnitXml.of(report));
        Files.writeString(folder.resolve("results.sarif"), Sarif.of(report));
        Files.writeString(folder.resolve("summary.md"), Page.SUMMARY.of(report));
        Files.writeString(folder.resolve("report.html"), Page.HTML.of(report));
    }
}
