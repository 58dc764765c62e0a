package dev.bandstand.mock.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.bandstand.mock.MockServer;
import dev.bandstand.spec.contract.ContractSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A contract folder in the console, with and without words of its own. */
@Timeout(90)
@BrowserTest
class OwnContractTest {

    private static final String OPENAPI = """
            openapi: 3.0.3
            info: {title: Renders, version: 1.0.0}
            paths:
              /renders:
                post:
                  operationId: createRender
                  requestBody:
                    content:
                      application/json:
                        schema: {type: object, required: [scene], properties: {scene: {type: string}, size: {type: integer}}}
                  responses:
                    '202': {description: Accepted, content: {application/json: {schema: {$ref: '#/components/schemas/Render'}}}}
                    '400': {description: Not valid}
              /renders/{id}:
                get:
                  operationId: getRender
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  responses:
                    '200': {description: It, content: {application/json: {schema: {$ref: '#/components/schemas/Render'}}}}
                    '404': {description: Not found}
              /renders/{id}/hold:
                post:
                  operationId: holdRender
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  responses:
                    '200': {description: Held, content: {application/json: {schema: {$ref: '#/components/schemas/Render'}}}}
                    '404': {description: Not found}
                    '409': {description: Over}
              /renders/{id}/files:
                get:
                  operationId: listFiles
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                    - {name: offset, in: query, schema: {type: integer}}
                    - {name: limit, in: query, schema: {type: integer}}
                  responses:
                    '200':
                      description: Files
                      content:
                        application/json:
                          schema:
                            type: object
                            required: [data]
                            properties:
                              data:
                                type: array
                                items: {type: object, required: [name], properties: {name: {type: string}, bytes: {type: integer}}}
                    '404': {description: Not found}
            components:
              schemas:
                Render:
                  type: object
                  required: [id, status]
                  properties:
                    id: {type: string}
                    status: {type: string, enum: [rendering, on_hold, rendered]}
                    camera: {type: object, properties: {lens_mm: {type: integer, example: 35}}}
            """;

    private static final String JOB = """
            operations: {createRender: submit, getRender: observe, holdRender: pause, listFiles: pages}
            id: {returned: body /id}
            caller: header X-Studio
            requests: {createRender: {scene: beach, size: 3}}
            states: {rendering: running, on_hold: paused, rendered: completed}
            body: {id: $id, status: $status, camera: {lens_mm: 35}}
            moves: {rendering: {after: 30s, to: rendered, stages: 3}}
            commands: |
              state      pause
              rendering  on_hold
              on_hold    stay
              rendered   refuse
            pages:
              listFiles:
                by: offset
                sent: query offset
                size: {sent: query limit, default: 2}
                items: /data
                rows: {grows-to: 3, item: {name: 'frame-${row}.png', bytes: 1234567}}
            """;

    private static final String WORDS = """
            console:
              stage: frame
              form: {label: Scene, at: /scene}
              tabs:
              - {title: Files, operation: listFiles, items: /data, columns: [name, bytes]}
              - {title: Camera, operation: getRender, sheet: /camera}
            """;

    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void write_a_contract() throws IOException {
        folder = Files.createDirectory(temp.resolve("renders"));
        Files.writeString(folder.resolve("openapi.yaml"), OPENAPI);
    }

    @Test
    void its_words_name_stages_form_and_views(Visitor visitor) throws IOException {
        Page page = visitor.page();
        try (MockServer mock = serving(JOB + WORDS)) {
            page.navigate(mock.address() + "/#/studio/jobs");
            page.getByLabel("Scene").fill("harbour at night");
            visitor.press("Submit");
            Locator job = visitor.job("harbour at night");
            visitor.press("+1 frame");
            assertThat(job).containsText("frames 1 of 3");
            visitor.press("pause");
            assertThat(job.locator(".status")).hasText("on_hold");
            assertThat(job.locator(".status")).hasClass("status paused");
            assertThat(page.locator(".target")).hasText("The job is paused. Resume it to go on.");

            job.locator("h2 a").click();
            assertThat(page.locator("#tab-panel thead th")).hasText(new String[] {"name", "bytes"});
            assertThat(page.locator("#tab-panel tbody tr").first()).containsText("1,234,567");
            page.getByText("Camera").click();
            assertThat(page.locator("#tab-panel .sheet")).containsText("lens mm");
        }
    }

    @Test
    void without_words_each_operation_that_reads_is_a_view_and_lists_are_read_on(Visitor visitor) throws IOException {
        Page page = visitor.page();
        try (MockServer mock = serving(JOB)) {
            mock.world("studio").clock().freeze();
            page.navigate(mock.address() + "/#/studio/jobs");
            assertThat(page.getByLabel("Request body, JSON")).hasValue(Pattern.compile("beach"));
            visitor.press("Submit");
            visitor.press("To the end");
            page.locator("article.row h2 a").click();
            Locator rows = page.locator("#tab-panel tbody tr");
            assertThat(rows).hasCount(2);
            visitor.press("Next");
            assertThat(rows).hasCount(1);
            assertThat(rows).containsText("frame-3.png");
            visitor.press("Previous");
            assertThat(rows).hasCount(2);
        }
    }

    @Test
    void a_failed_job_tells_why(Visitor visitor) throws IOException {
        String failing = JOB.replace("on_hold: paused,", "on_hold: paused, broken: failed,")
                .replace("stages: 3}", "stages: 3, or: [broken after 15s]}")
                .replace("  rendered   refuse\n", "  rendered   refuse\n  broken     refuse\n")
                .replace("moves:", "body-in: {broken: {error: {code: 7, message: The scene has no light.}}}\nmoves:");
        Files.writeString(
                folder.resolve("openapi.yaml"),
                OPENAPI.replace("[rendering, on_hold, rendered]", "[rendering, on_hold, rendered, broken]")
                        .replace(
                                "        camera:",
                                "        error: {type: object, properties: {code: {type: integer}, message: {type: string}}}\n"
                                        + "        camera:"));
        Page page = visitor.page();
        try (MockServer mock = serving(failing + WORDS)) {
            mock.world("studio").clock().freeze();
            page.navigate(mock.address() + "/#/studio/jobs");
            page.getByLabel("Scene").fill("cave");
            page.getByLabel("Scenario").selectOption("ends-broken");
            visitor.press("Submit");
            visitor.press("To the end");
            Locator job = visitor.job("cave");
            assertThat(job.locator(".failure")).hasText("Failed: The scene has no light.");
            job.locator("h2 a").click();
            assertThat(page.locator(".failure")).hasText("Failed: The scene has no light.");
        }
    }

    private MockServer serving(String job) throws IOException {
        Files.writeString(folder.resolve("job.yaml"), job);
        return MockServer.start(options -> options.withPort(0).withContracts(List.of(ContractSource.folder(folder))));
    }
}
