package dev.bandstand.mock.http.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Requests that are made to stop a server or to mislead it, by name, as bytes. */
final class HostileRequests {

    private static final String BUILD = "/api/v1/tam/build";
    private static final String JOBS = "/apis/jobs/v2/workspaces/default/jobs";
    private static final String QUERY = "{\"query\":\"x\"}";

    private final Map<String, byte[]> all = new LinkedHashMap<>();

    private HostileRequests() {
        packed();
        json();
        targets();
        headers();
        framing();
        protocols();
    }

    static Map<String, byte[]> all() {
        return new HostileRequests().all;
    }

    private void packed() {
        byte[] whole = gzip(QUERY.getBytes(UTF_8));
        for (int length : new int[] {0, 1, 9, 10, 11, 15, 20, whole.length - 1}) {
            add("gzip cut to " + length, post(BUILD, "Content-Encoding: gzip\r\n", Arrays.copyOf(whole, length)));
        }
        byte[] bomb = new byte[100 << 20];
        add("gzip bomb", post(BUILD, "Content-Encoding: gzip\r\n", gzip(bomb)));
        add("deflate bomb", post(JOBS, "Content-Encoding: deflate\r\n", deflate(bomb)));
        add("gzip in gzip", post(BUILD, "Content-Encoding: gzip, gzip\r\n", gzip(whole)));
        for (String coding : new String[] {"br", "zstd", "x-unknown", "gzip;q=1", ""}) {
            add("coding " + coding, post(BUILD, "Content-Encoding: " + coding + "\r\n", QUERY));
        }
    }

    private void json() {
        for (int depth : new int[] {998, 999, 1_000, 200_000}) {
            add(
                    "arrays " + depth + " deep",
                    post(BUILD, "", "{\"query\":" + "[".repeat(depth) + "]".repeat(depth) + "}"));
            add("objects " + depth + " deep", post(JOBS, "", "{\"a\":".repeat(depth) + "1" + "}".repeat(depth)));
        }
        String steps = "{\"name\":\"a\",\"source\":\"s\",\"spec\":{},\"platform_spec\":{\"steps\":[%s1]}}";
        add("400,000 violations", post(JOBS, "", steps.formatted("1,".repeat(400_000))));
        add("100,000 violations of objects", post(JOBS, "", steps.formatted("{\"a\":1},".repeat(100_000))));
        add("a long name for a pattern", post(JOBS, "", "{\"name\":\"" + "a-".repeat(400_000) + "!\"}"));
        add("a number of a megabyte", post(BUILD, "", "{\"query\":" + "9".repeat(1_000_000) + "}"));
        add("a number without an end", post(JOBS, "", "{\"spec\":{\"n\":1e999999999}}"));
        add("100,000 members of one name", post(BUILD, "", "{" + "\"query\":1,".repeat(90_000) + "\"query\":1}"));
        add("lone surrogates", post(BUILD, "", "{\"query\":\"\\ud800\\udfff\\u0000\"}"));
        add("texts that turn round", post(BUILD, "", "{\"query\":\"\u202e\u2066\ufeff\u0301\"}".getBytes(UTF_8)));
        add("no UTF-8", post(BUILD, "", new byte[] {'{', '"', (byte) 0xc0, (byte) 0x80, '"', ':', '1', '}'}));
        add("UTF-16", post(BUILD, "", QUERY.getBytes(UTF_16)));
    }

    private void targets() {
        for (String target : new String[] {
            "/../../etc/passwd",
            "/%2e%2e/%2e%2e/etc/passwd",
            "/docs/..%2f..%2fetc/passwd",
            "/__bandstand/console/%2e%2e%5c..%5cx",
            "/__adminx",
            "/__admin/files/../../x",
            "/__admin/mappings?limit=zz",
            BUILD + "/%00",
            BUILD + "/%zz",
            BUILD + "/%ff%fe?cursor=%c0%ae",
            BUILD + "/a b",
            "//" + BUILD,
            "/;x=y" + BUILD,
            "http://attacker.example" + BUILD,
            "http://localhost" + BUILD,
            "*",
            "localhost:80",
            "",
            JOBS + "?filter=" + "%7B%22%24or%22%3A%5B".repeat(500),
            JOBS + "?filter%5Bname%5D%5B%24like%5D=" + "%25a".repeat(1_500),
            JOBS + "?" + "a=b&".repeat(1_900),
            BUILD + "/x?cursor=" + "9".repeat(7_000),
            BUILD + "/" + "x".repeat(70_000),
            "/__bandstand/worlds/" + "w".repeat(6_000) + "/jobs"
        }) {
            add("GET " + (target.length() > 60 ? target.substring(0, 60) + "..." : target), get(target, ""));
        }
    }

    private void headers() {
        add("a header of a megabyte", get(BUILD, "X-Long: " + "y".repeat(1 << 20) + "\r\n"));
        add("3,000 headers", get(BUILD, "X-Many: 1\r\n".repeat(3_000)));
        add("a NUL in a header", get(BUILD, "X-Odd: a\u0000b\r\n"));
        add("a folded header", get(BUILD, "X-Odd: a\r\n b\r\n"));
        add("a key of 6 KB", get(BUILD + "/x", "X-API-Key: " + "k".repeat(6_000) + "\r\n"));
        add("two hosts", get(BUILD, "Host: other.example\r\n"));
        add("an expectation", post(BUILD, "Expect: 100-continue\r\n", QUERY));
        add("another expectation", post(BUILD, "Expect: 200-ok\r\n", QUERY));
        add("many ranges", get(BUILD + "/x", "Range: bytes=" + "0-1,".repeat(1_500) + "0-1\r\n"));
        add(
                "an answer in the request",
                get(BUILD + "/x", "X-Bandstand-Answer: status=999; body=" + "{".repeat(900) + "\r\n"));
        add("a scenario elsewhere", post(BUILD, "X-Bandstand-Scenario: ../../etc/passwd\r\n", QUERY));
    }

    private void framing() {
        for (String odd : new String[] {
            "Content-Length: 5\r\nContent-Length: 6\r\n",
            "Content-Length: 5, 5\r\n",
            "Content-Length: -1\r\n",
            "Content-Length: +5\r\n",
            "Content-Length: 0x5\r\n",
            "Content-Length: 99999999999999999999\r\n",
            "Content-Length : 5\r\n",
            "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
            "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
            "Transfer-Encoding: identity\r\n",
            "Transfer-Encoding: xchunked\r\n",
            "Transfer-Encoding: chunked, chunked\r\n",
            "Transfer-Encoding:\r\n chunked\r\n",
            "Transfer-Encoding: gzip, chunked\r\n"
        }) {
            add(odd.strip().replace("\r\n", " and "), head("POST", BUILD, odd) + "5\r\n{\"a\":\r\n0\r\n\r\n");
        }
        String chunked = head("POST", BUILD, "Transfer-Encoding: chunked\r\n");
        for (String chunks : new String[] {
            "zz\r\n{}\r\n0\r\n\r\n",
            "-1\r\n{}\r\n0\r\n\r\n",
            "ffffffffffffffff\r\n{}",
            "2\n{}\n0\n\n",
            "2;" + "ext=\"" + "x".repeat(100_000) + "\"\r\n{}\r\n0\r\n\r\n",
            "2\r\n{}\r\n0\r\n" + "X-Trailer: t\r\n".repeat(2_000) + "\r\n",
            "1\r\n \r\n".repeat(50_000) + "0\r\n\r\n"
        }) {
            add("chunks " + chunks.substring(0, Math.min(12, chunks.length())).strip(), chunked + chunks);
        }
        add("500 requests at once", ("GET " + BUILD + "/x HTTP/1.1\r\nHost: localhost\r\n\r\n").repeat(500));
        add("a request within a request", head("POST", BUILD, "Content-Length: 2\r\n") + "{}" + get(JOBS, ""));
        add("a body that is cut", head("POST", BUILD, "Content-Length: 100\r\n") + "{");
    }

    private void protocols() {
        add("HTTP/2 without an upgrade", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + "\u0000\u0000\u0012\u0004".repeat(200));
        add(
                "an upgrade to HTTP/2",
                get(BUILD, "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAAAAA\r\n"));
        add("an upgrade to WebSocket", get("/__bandstand/events", "Connection: Upgrade\r\nUpgrade: websocket\r\n"));
        add("HTTP/1.0", "GET " + BUILD + " HTTP/1.0\r\n\r\n");
        add("HTTP/0.9", "GET " + BUILD + "\r\n");
        add("HTTP/9.9", "GET " + BUILD + " HTTP/9.9\r\nHost: localhost\r\n\r\n");
        add("TLS", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003");
        add("an unknown method", head("BREW", BUILD, ""));
        add("CONNECT", head("CONNECT", "attacker.example:443", ""));
        add("TRACE", head("TRACE", BUILD, ""));
        add("nothing but line ends", "\r\n".repeat(50_000));
    }

    private void add(String name, byte[] request) {
        all.put(name, request);
    }

    private void add(String name, String request) {
        add(name, request.getBytes(ISO_8859_1));
    }

    private static String head(String method, String target, String headers) {
        return method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + (headers.contains("X-API-Key") ? "" : "X-API-Key: hostile\r\n") + headers + "\r\n";
    }

    private static String get(String target, String headers) {
        return head("GET", target, headers);
    }

    private static byte[] post(String target, String headers, String body) {
        return post(target, headers, body.getBytes(UTF_8));
    }

    private static byte[] post(String target, String headers, byte[] body) {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head("POST", target, headers + "Content-Length: " + body.length + "\r\n")
                .getBytes(ISO_8859_1));
        request.writeBytes(body);
        return request.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return packed.toByteArray();
    }

    private static byte[] deflate(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater())) {
            out.write(bytes);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return packed.toByteArray();
    }
}
