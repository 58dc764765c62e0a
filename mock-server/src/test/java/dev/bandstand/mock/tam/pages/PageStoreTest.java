package dev.bandstand.mock.tam.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.bytes.Chunks;
import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.mock.tam.companies.Companies;
import dev.bandstand.mock.tam.job.CompanyRange;
import dev.bandstand.mock.tam.model.Band;
import dev.bandstand.mock.tam.model.TamScript;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageStoreTest {

    private static final List<CompanyRange> FIRST = List.of(new CompanyRange(0, 0, 100));
    private static final List<CompanyRange> SECOND = List.of(new CompanyRange(0, 100, 200));
    private static final List<CompanyRange> LONG = List.of(new CompanyRange(0, 0, 5_000));

    private final Companies companies = companies();
    private final PageStore store = new PageStore(1 << 20);

    @Test
    void a_page_reads_the_same_however_often_it_is_asked_for() throws IOException {
        assertThat(List.of(sent(written(FIRST)), sent(written(FIRST)), sent(written(FIRST))))
                .containsOnly(expected(FIRST));
    }

    @Test
    void answers_on_their_way_do_not_disturb_each_other() throws IOException {
        Chunks first = written(FIRST);
        Chunks second = written(SECOND);
        assertThat(sent(first)).isEqualTo(expected(FIRST));
        Chunks third = written(LONG);
        assertThat(sent(second)).isEqualTo(expected(SECOND));
        assertThat(sent(third)).isEqualTo(expected(LONG));
    }

    @Test
    void an_answer_that_is_gone_says_nothing_of_the_next_one() throws IOException {
        Chunks gone = written(FIRST);
        sent(gone);
        written(SECOND);
        ByteBuffer room = ByteBuffer.allocate(1 << 20);
        gone.copyTo(room);
        assertThat(room.position()).isZero();
    }

    private Chunks written(List<CompanyRange> slices) throws IOException {
        Chunks chunks = new Chunks();
        JsonCodec.MAPPER.writeValue(chunks, store.rows(companies, slices));
        return chunks;
    }

    /** The bytes that a client gets; the answer is released afterwards. */
    private static String sent(Chunks chunks) {
        ByteBuffer socket = ByteBuffer.allocate(chunks.size());
        chunks.copyTo(socket);
        chunks.release();
        return new String(socket.array(), UTF_8);
    }

    private String expected(List<CompanyRange> slices) {
        return new String(
                JsonCodec.bytes(slices.stream()
                        .flatMap(slice -> IntStream.range(slice.from(), slice.to())
                                .mapToObj(rank -> companies.company(slice.band(), rank)))
                        .toList()),
                UTF_8);
    }

    private static Companies companies() {
        List<Band> bands = List.of(new Band("11-50", List.of("{query}"), Duration.ZERO, 5_000, 0));
        TamScript script =
                new TamScript(Duration.ZERO, Duration.ZERO, 100, 1, 0, bands, Optional.empty(), false, false);
        return new Companies(script, "CRM", 7);
    }
}
