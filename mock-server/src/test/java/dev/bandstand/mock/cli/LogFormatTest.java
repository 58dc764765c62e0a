package dev.bandstand.mock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.Client;
import dev.bandstand.mock.MockServer;
import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.mock.journal.JournalEntry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LogFormatTest {

    private final StringWriter out = new StringWriter();

    @Test
    void a_line_for_people_says_who_asked_what_and_what_came_of_it() {
        JournalEntry.RecordedCall call = logged(LogFormat.TEXT);
        assertThat(out)
                .hasToString(
                        call.realAt() + " alice GET /api/v1/tam/build/none?cursor=%22 -> 404" + System.lineSeparator());
    }

    @Test
    void a_line_for_machines_is_a_json_object() throws IOException {
        JournalEntry.RecordedCall call = logged(LogFormat.JSON);
        assertThat(out.toString().lines()).hasSize(1);
        JsonNode line = JsonCodec.MAPPER.readTree(out.toString());
        assertThat(line)
                .hasToString(String.format(
                        Locale.ROOT,
                        """
                {"real_at":"%s","at":"%s","world":"alice","method":"GET","target":"/api/v1/tam/build/none?cursor=%%22",\
                "operation":"pollTamBuild","job":"none","status":404,"size":%d}""",
                        call.realAt(),
                        call.at(),
                        call.response().size()));
    }

    @Test
    void without_a_format_nothing_is_told() {
        logged(LogFormat.NONE);
        assertThat(out.toString()).isEmpty();
    }

    private JournalEntry.RecordedCall logged(LogFormat format) {
        try (MockServer mock = MockServer.start(
                        options -> options.withPort(0).withCallListener(format.to(new PrintWriter(out))));
                Client client = new Client(mock.address(), "alice")) {
            client.page("none", "%22");
            return mock.world("alice").journal().entries().getFirst().call();
        }
    }
}
