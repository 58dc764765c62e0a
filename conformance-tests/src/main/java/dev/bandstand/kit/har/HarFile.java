package dev.bandstand.kit.har;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bandstand.kit.config.UsageError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An HTTP archive, as browsers and proxies save it. */
public final class HarFile {

    private static final int PACKED = 0x50_4b;
    private static final int GZIPPED = 0x1f_8b;
    private static final int BIG_ENDIAN = 0xfe_ff;
    private static final int LITTLE_ENDIAN = 0xff_fe;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private HarFile() {}

    /**
     * The entries of an archive.
     *
     * @throws UsageError when the file is not an archive
     */
    public static List<JsonNode> entries(Path file) {
        try {
            JsonNode entries = new ObjectMapper()
                    .readTree(text(file, Files.readAllBytes(file)))
                    .path("log")
                    .path("entries");
            if (!entries.isArray()) {
                throw new UsageError("%s is not an HTTP archive: it has no log.entries.".formatted(file));
            }
            List<JsonNode> list = new ArrayList<>();
            entries.forEach(list::add);
            return list;
        } catch (JsonProcessingException e) {
            throw new UsageError(String.format(
                    Locale.ROOT,
                    "%s is not an HTTP archive: it is not JSON from its beginning to its end (line %d).",
                    file,
                    e.getLocation() == null ? 1 : e.getLocation().getLineNr()));
        } catch (IOException e) {
            throw new UsageError("%s cannot be read.".formatted(file));
        }
    }

    private static String text(Path file, byte[] bytes) {
        int start = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        if (start == PACKED || start == GZIPPED) {
            throw new UsageError("%s is a packed file. Unpack it, and judge the .har file in it.".formatted(file));
        }
        String text = new String(
                bytes,
                start == BIG_ENDIAN || start == LITTLE_ENDIAN ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
