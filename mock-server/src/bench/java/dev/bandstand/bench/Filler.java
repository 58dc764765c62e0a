package dev.bandstand.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import java.util.stream.IntStream;

/** Creates very many jobs: requests are sent on before the answers to earlier ones have come. */
record Filler(URI address, Creation creation) {

    private static final int CONNECTIONS = 2;
    private static final int AHEAD = 32;

    /** Creates the jobs with the numbers from one up to another. */
    void fill(String world, int from, int to) {
        int share = Math.ceilDiv(to - from, CONNECTIONS);
        IntStream.range(0, CONNECTIONS)
                .parallel()
                .forEach(part -> send(world, from + part * share, Math.min(to, from + (part + 1) * share)));
    }

    private void send(String world, int from, int to) {
        try (Socket socket = new Socket(address.getHost(), address.getPort());
                OutputStream out = new BufferedOutputStream(socket.getOutputStream());
                InputStream in = new BufferedInputStream(socket.getInputStream())) {
            int sent = from;
            for (int answered = from; answered < to; answered++) {
                while (sent < to && sent - answered < AHEAD) {
                    out.write(creation.request(world, sent).getBytes(ISO_8859_1));
                    sent++;
                }
                out.flush();
                readAnswer(in);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void readAnswer(InputStream in) throws IOException {
        String status = line(in);
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring("content-length:".length()).strip());
            }
        }
        byte[] body = in.readNBytes(length);
        if (!status.contains(" 20")) {
            throw new IllegalStateException("A job was not created: " + status + " " + new String(body, ISO_8859_1));
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int sign = in.read(); sign != '\n'; sign = in.read()) {
            if (sign < 0) {
                throw new EOFException("The server closed the connection");
            }
            if (sign != '\r') {
                line.append((char) sign);
            }
        }
        return line.toString();
    }
}
