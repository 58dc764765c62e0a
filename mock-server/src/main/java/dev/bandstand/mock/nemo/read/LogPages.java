package dev.bandstand.mock.nemo.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.contract.nemo.PlatformJobLogPage;
import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.mock.nemo.model.Base58;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The log of a job, stretch by stretch. */
public final class LogPages {

    private static final String NEXT = "next";
    private static final String PREVIOUS = "prev";

    private LogPages() {}

    /**
     * The beginning of a stretch, or the end before it.
     *
     * @param line counted from 0
     */
    public record Cursor(long line, String direction) {

        static final Cursor START = new Cursor(0, NEXT);

        /** The cursor behind a text; nothing when the text is not one of ours. */
        public static Optional<Cursor> read(@Nullable String text) {
            return text == null || text.isEmpty()
                    ? Optional.of(START)
                    : Base58.read(text).flatMap(Cursor::parsed);
        }

        private static Optional<Cursor> parsed(byte[] bytes) {
            try {
                JsonNode pair = JsonCodec.MAPPER.readTree(bytes);
                boolean legal = pair.isArray()
                        && pair.path(0).canConvertToLong()
                        && pair.path(0).asLong() >= 0
                        && List.of(NEXT, PREVIOUS).contains(pair.path(1).asText());
                return legal
                        ? Optional.of(
                                new Cursor(pair.path(0).asLong(), pair.path(1).asText()))
                        : Optional.empty();
            } catch (IOException notJson) {
                return Optional.empty();
            }
        }

        String text() {
            try {
                return Base58.of(JsonCodec.MAPPER
                        .writeValueAsString(List.of(line, direction))
                        .getBytes(StandardCharsets.UTF_8));
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** The number of the first line of a stretch, counted from 0. */
    static long first(PlatformJobLogPage page) {
        return page.prevPage() == null
                ? 0
                : Cursor.read(page.prevPage()).map(Cursor::line).orElse(0L);
    }

    public static PlatformJobLogPage page(LogLines log, Cursor cursor, int limit) {
        long total = log.size();
        boolean back = cursor.direction().equals(PREVIOUS);
        long from = Math.clamp(back ? cursor.line() - limit : cursor.line(), 0, total);
        long to = Math.min(total, back ? cursor.line() : from + limit);
        return PlatformJobLogPage.builder()
                .data(log.lines(from, to))
                .total((int) Math.min(total, Integer.MAX_VALUE))
                .nextPage(to < total ? new Cursor(to, NEXT).text() : null)
                .prevPage(from > 0 ? new Cursor(from, PREVIOUS).text() : null)
                .build();
    }
}
