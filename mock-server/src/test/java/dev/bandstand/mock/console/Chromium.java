package dev.bandstand.mock.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A browser that is installed on this machine. None is ever downloaded. */
record Chromium(Playwright driver, Browser browser) implements AutoCloseable {

    /** The headless shell is first: it draws the same and needs less time. */
    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

    /** The reason for skipping tests without a browser. */
    static final String MISSING =
            "No Chromium or Chrome was found, so the console was not tried in a browser. Looked at: "
                    + String.join(", ", PLACES) + ", and at the path in the environment variable CHROMIUM.";

    static Optional<Path> installed() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Chromium at(Path path) {
        return at(path, List.of());
    }

    /** A browser with more arguments. */
    static Chromium at(Path path, List<String> more) {
        Playwright driver =
                Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(
                driver,
                driver.chromium()
                        .launch(new LaunchOptions()
                                .setExecutablePath(path)
                                .setArgs(Stream.concat(
                                                more.stream(),
                                                Stream.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--no-first-run",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync"))
                                        .toList())));
    }

    @Override
    public void close() {
        driver.close();
    }
}
