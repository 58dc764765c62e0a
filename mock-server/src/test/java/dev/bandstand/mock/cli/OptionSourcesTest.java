package dev.bandstand.mock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionSourcesTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void the_command_line_goes_before_the_environment_and_that_before_the_file() throws IOException {
        Path file = file("""
                port: 1111
                host: 0.0.0.0
                keys: [alice, bob]
                policy: {submit-answer: "202"}
                speed: 60
                """);
        run(Map.of("BANDSTAND_PORT", "2222", "BANDSTAND_SPEED", "10"), "--config", file.toString(), "--port", "3333");
        assertThat(out.toString().lines().map(line -> line.replaceAll(" +", " ")))
                .contains(
                        "port: 3333 # command line",
                        "speed: 10.0 # BANDSTAND_SPEED",
                        "host: 0.0.0.0 # " + file,
                        "keys: [alice, bob] # " + file,
                        "policy: {submit-answer: \"202\"} # " + file,
                        "scenario: documented # default");
    }

    @Test
    void what_is_printed_can_be_read_again() throws IOException {
        run(Map.of(), "--port", "4444", "--scenario", "quick", "--policy", "nulls=omitted", "--deviation", "P01");
        String printed = out.toString();
        out.getBuffer().setLength(0);
        run(Map.of("BANDSTAND_CONFIG", file(printed).toString()));
        assertThat(withoutSources(out.toString())).isEqualTo(withoutSources(printed));
    }

    @Test
    void passwords_are_not_printed() {
        run(Map.of(), "--store", "jdbc:postgresql://db/jobs?user=me&password=hush");
        run(Map.of("BANDSTAND_HTTPS_KEYSTORE_PASSWORD", "hush"));
        assertThat(out.toString())
                .contains("user=me&password=...", "https-keystore-password: ...")
                .doesNotContain("hush");
    }

    @Test
    void an_unknown_setting_is_an_error_that_names_the_nearest() throws IOException {
        Path file = file("prot: 1\n");
        assertThat(complaint(Map.of(), "--config", file.toString()))
                .isEqualTo("bandstand: %s: there is no setting prot. Did you mean port?".formatted(file));
        assertThat(complaint(Map.of("BANDSTAND_SPEDE", "1")))
                .isEqualTo("bandstand: There is no setting BANDSTAND_SPEDE. Did you mean BANDSTAND_SPEED?");
        assertThat(complaint(Map.of(), "--sceanrio=quick"))
                .isEqualTo("bandstand: Unknown option: '--sceanrio=quick'. Did you mean --scenario?");
    }

    @Test
    void a_file_that_holds_no_settings_or_one_of_them_twice_is_refused() throws IOException {
        Path twice = file("port: 1\nport: 2\n");
        assertThat(complaint(Map.of(), "--config", twice.toString()))
                .isEqualTo("bandstand: %s, line 2: this is no YAML: Duplicate field 'port'.".formatted(twice));
        Path list = file("- port\n");
        assertThat(complaint(Map.of(), "--config", list.toString()))
                .isEqualTo("bandstand: %s does not hold settings such as \"port: 8080\".".formatted(list));
    }

    @Test
    void a_variable_that_resembles_no_setting_is_left_alone() {
        assertThat(run(Map.of("BANDSTAND_JAVA_OPTS", "-Xmx1g"))).isZero();
    }

    @Test
    void what_does_not_exist_is_told_before_anything_is_served() {
        assertThat(start("--scenario", "quik")).startsWith("bandstand: There is no scenario quik. The scenarios are: ");
        assertThat(start("--policy", "submit-answer=201"))
                .isEqualTo("bandstand: Policy submit-answer cannot be 201. It can be: 200, 202.");
        assertThat(start("--policy", "nulls=omitted,submit-answer"))
                .isEqualTo("bandstand: Policy submit-answer needs a choice. It can be: 200, 202.");
        assertThat(start("--deviation", "P011")).isEqualTo("bandstand: There is no deviation P011. Did you mean P01?");
        assertThat(start("--scenarios", "/nowhere"))
                .isEqualTo("bandstand: The folder of scenarios /nowhere cannot be read.");
    }

    @Timeout(120) // a value that is taken after all starts a mock
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--policy | ,                        | --policy: \",\" has an empty part. Write POLICY=CHOICE",
                "--policy | ``                       | --policy: \"\" has an empty part. Write POLICY=CHOICE",
                "--policy | ` `                      | --policy: \"\" has an empty part.",
                "--policy | nulls=omitted,           | --policy: \"nulls=omitted,\" has an empty part.",
                "--policy | ,nulls=omitted           | --policy: \",nulls=omitted\" has an empty part.",
                "--policy | `nulls=omitted, ,a=b`    | --policy: \"nulls=omitted,,a=b\" has an empty part.",
                "--policy | =omitted                 | There is no name of a policy before =omitted. The policies are:",
                "--policy | =                        | There is no name of a policy. The policies are:",
                "--policy | nulls=                   | Policy nulls needs a choice.",
                "--policy | `nulls= `                | Policy nulls needs a choice.",
                "--policy | nulls                    | Policy nulls needs a choice.",
                "--policy | nul=omitted              | There is no policy nul; did you mean nulls? The policies are:",
                "--policy | submit-answer=200,submit-answer=202 | --policy: submit-answer is both 200 and 202.",
                "--keys | ,                          | --keys: \",\" has an empty part. Write KEY,",
                "--keys | alice,,bob                 | --keys: \"alice,,bob\" has an empty part.",
                "--keys | ``                         | --keys: \"\" has an empty part.",
                "--deviation | P01,                  | --deviation: \"P01,\" has an empty part.",
                "--allow-host | `,`                  | --allow-host: \",\" has an empty part.",
                "--host | ``                         | --host is empty. Give it a value, or leave it out.",
                "--host | `two words`                | cannot listen on two words. Name an address of this machine.",
                "--host | nowhere.invalid            | cannot listen on nowhere.invalid. Name an address of this machine.",
                "--port | 65536                      | There is no port 65536.",
                "--port | -1                         | There is no port -1.",
                "--port | abc                        | Invalid value for option '--port': 'abc' is not a whole number",
                "--port | ``                         | '' is not a whole number",
                "--https-port | 65536                | There is no port 65536.",
                "--speed | fast                      | Invalid value for option '--speed'",
                "--speed | ``                        | Invalid value for option '--speed'",
                "--speed | NaN                       | The speed must be above 0",
                "--speed | 1s                        | Invalid value for option '--speed'",
                "--journal-size | 1e3                | Invalid value for option '--journal-size'",
                "--log | xml                         | Invalid value for option '--log'",
                "--store | ``                        | --store is empty.",
                "--contract | ``                     | --contract is empty.",
                "--scenario | ` `                    | --scenario is empty.",
                "--scenarios | ``                    | --scenarios is empty.",
                "--root-dir | ``                     | --root-dir is empty.",
                "--control-token | `         `       | --control-token is empty.",
                "--config | ``                       | configuration file  cannot be read",
            })
    void values_that_cannot_be_meant_are_refused(String option, String value, String told) {
        assertThat(execute(Map.of(), "mock", option + "=" + value)).isEqualTo(Main.WRONG_USAGE);
        assertThat(err.toString()).contains(told).doesNotContain("Exception");
    }

    @Test
    void blanks_around_the_parts_of_a_list_do_not_count() {
        assertThat(run(Map.of(), "--keys", " alice , bob ", "--policy", " nulls = omitted "))
                .isZero();
        assertThat(out.toString()).contains("keys: [alice, bob]", "policy: {nulls: \"omitted\"}");
    }

    @Test
    void lists_from_the_environment_are_checked_as_well() {
        assertThat(complaint(Map.of("BANDSTAND_KEYS", "alice,,bob"))).contains("\"alice,,bob\" has an empty part.");
    }

    @Test
    void an_empty_variable_is_one_that_is_not_set() {
        assertThat(run(Map.of("BANDSTAND_KEYS", "", "BANDSTAND_PORT", " ", "BANDSTAND_POLICY", "")))
                .isZero();
        assertThat(out.toString()).contains("keys: []", "port: 8080", "policy: {}");
    }

    @Test
    void scenarios_are_listed_one_a_line() {
        Main.run(Main.commandLine().setOut(new PrintWriter(out, true)), Map.of(), "scenarios");
        assertThat(out.toString().lines()).hasSizeGreaterThan(15).allMatch(line -> line.matches("[a-z-]+ +[A-Z0-9].*"));
    }

    private int run(Map<String, String> environment, String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "mock";
        System.arraycopy(options, 0, arguments, 1, options.length);
        arguments[options.length + 1] = "--print-config";
        return execute(environment, arguments);
    }

    private String complaint(Map<String, String> environment, String... options) {
        err.getBuffer().setLength(0);
        assertThat(run(environment, options)).isEqualTo(Main.WRONG_USAGE);
        return err.toString().strip();
    }

    private String start(String option, String value) {
        err.getBuffer().setLength(0);
        assertThat(execute(Map.of(), "mock", "--port", "0", option, value)).isEqualTo(Main.WRONG_USAGE);
        return err.toString().strip();
    }

    private int execute(Map<String, String> environment, String... arguments) {
        return Main.run(
                Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)),
                environment,
                arguments);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("bandstand.yaml"), text);
    }

    private static String withoutSources(String printed) {
        return printed.replaceAll(" +#.*", "");
    }
}
