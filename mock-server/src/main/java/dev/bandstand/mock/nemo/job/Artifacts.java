package dev.bandstand.mock.nemo.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** The content of results. The mock has no files: what a result holds is worked out from where it is said to be. */
public final class Artifacts {

    private static final int BLOCK = 512;

    private Artifacts() {}

    /** The content of a file, or an archive of the one file in a folder. */
    public static byte[] content(NemoJobState.Result result) {
        String url = result.artifactUrl();
        byte[] text = "This is the artifact %s\n".formatted(url).getBytes(StandardCharsets.UTF_8);
        return isFolder(result) ? archive(text) : text;
    }

    /** Returns true if a result is a folder, which the end of its address tells. */
    static boolean isFolder(NemoJobState.Result result) {
        return result.artifactUrl().endsWith("/");
    }

    private static byte[] archive(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(header(content.length));
            out.write(Arrays.copyOf(content, (content.length + BLOCK - 1) / BLOCK * BLOCK));
            out.write(new byte[2 * BLOCK]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The header of a file in an archive of type ustar. */
    private static byte[] header(int size) {
        byte[] header = new byte[BLOCK];
        put(header, 0, "artifact.txt");
        put(header, 100, "0000644\0");
        put(header, 108, "0000000\0");
        put(header, 116, "0000000\0");
        put(header, 124, String.format(Locale.ROOT, "%011o ", size));
        put(header, 136, "00000000000 ");
        put(header, 148, "        ");
        put(header, 156, "0");
        put(header, 257, "ustar\00000");
        int sum = 0;
        for (byte each : header) {
            sum += each & 0xFF;
        }
        put(header, 148, String.format(Locale.ROOT, "%06o\0 ", sum));
        return header;
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }
}
