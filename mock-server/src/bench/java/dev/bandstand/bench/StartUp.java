package dev.bandstand.bench;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** From the command to the first answered request, when it is not the first start on this machine. */
final class StartUp implements Chapter {

    private static final String STANDALONE = "WireMock standalone";

    private final Launcher launcher;

    StartUp(Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public String title() {
        return "Start";
    }

    @Override
    public List<Ratio> measure(Stage stage, Sitting sitting) {
        Contender wireMock = wireMock(stage.folder());
        List<Long> ours = new ArrayList<>();
        List<Long> theirs = new ArrayList<>();
        startup(launcher.mock(), stage);
        for (int round = 0; round < 2 * sitting.rounds() - 1; round++) {
            ours.add(startup(launcher.mock(), stage));
            theirs.add(startup(wireMock, stage));
        }
        double ratio = (double) median(ours) / median(theirs);
        sitting.progress().printf("  %s %s ms, %s %s ms%n", Launcher.NAME, ours, STANDALONE, theirs);
        return List.of(new Ratio(
                "Start to first answered request against " + STANDALONE,
                ratio,
                new Ratio.AtMost(0.4, "×"),
                String.format(Locale.ROOT, "%,d ms / %,d ms", median(ours), median(theirs))));
    }

    private static long startup(Contender contender, Stage stage) {
        try (ServerProcess server = ServerProcess.start(contender, stage.folder())) {
            return server.startup().toMillis();
        }
    }

    private static Contender wireMock(Path folder) {
        Texts.write(folder.resolve("mappings/submit.json"), """
                {"request": {"method": "POST", "urlPath": "%s"},
                 "response": {"status": 200, "jsonBody": {"job_id": "1", "status": "pending", "message": "Started."}}}
                """.formatted(Mock.SUBMIT));
        return new Contender(
                STANDALONE,
                port -> List.of(Programs.java(), "-jar", jar(), "--port", "" + port, "--root-dir", folder.toString()),
                address -> Mock.submission(address, "anybody", "documented"));
    }

    private static String jar() {
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(each -> each.contains("wiremock-standalone"))
                .findFirst()
                .orElseThrow();
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
