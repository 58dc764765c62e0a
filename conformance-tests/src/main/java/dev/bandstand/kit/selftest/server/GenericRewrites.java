package dev.bandstand.kit.selftest.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.kit.selftest.server.SmallServer.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/** Rewrites that fit any contract and break no rule. */
final class GenericRewrites {

    private static final long SEED = 7;
    private static final JsonMapper WIDE = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private GenericRewrites() {}

    /** Members nobody asked for at every level, and a header. */
    static AnswerRewrite extras() {
        return AnswerRewrite.objects(GenericRewrites::addExtras)
                .then(AnswerRewrite.answers(reply -> reply.with("X-Served-By", "node-7")));
    }

    /** Members in another order each time, written over many lines, with no letter beyond ASCII. */
    static AnswerRewrite wide() {
        return (mock, pass) -> {
            Random random = new Random(SEED);
            return ask -> {
                Reply reply = pass.apply(ask);
                return reply.body().length == 0 || !json(reply) ? reply : reply.with(wide(reply, random));
            };
        };
    }

    /** Another way to write the media type. */
    static AnswerRewrite mediaType(String written) {
        return AnswerRewrite.answers(reply -> json(reply) ? reply.with("Content-Type", written) : reply);
    }

    static AnswerRewrite chunked() {
        return AnswerRewrite.answers(Reply::inChunks);
    }

    static AnswerRewrite zipped() {
        return (mock, pass) -> ask -> {
            Reply reply = pass.apply(ask);
            boolean wanted = ask.headers()
                    .getOrDefault("Accept-encoding", List.of())
                    .toString()
                    .contains("gzip");
            return wanted && reply.body().length > 0
                    ? reply.with(zipped(reply.body())).with("Content-Encoding", "gzip")
                    : reply;
        };
    }

    /** A connection for each call. */
    static AnswerRewrite closing() {
        return AnswerRewrite.answers(reply -> reply.with("Connection", "close"));
    }

    /** Answers that are under way for a third of a second to two seconds. */
    static AnswerRewrite late() {
        return (mock, pass) -> {
            Random random = new Random(SEED);
            return ask -> {
                Reply reply = pass.apply(ask);
                mock.world(ServerKeys.OWNER).clock().advance(Duration.ofMillis(300 + random.nextInt(1700)));
                return reply;
            };
        };
    }

    /** Every so many calls one is put off. */
    static AnswerRewrite busy(int every) {
        return (mock, pass) -> {
            AtomicInteger calls = new AtomicInteger();
            return ask -> calls.incrementAndGet() % every == 0
                    ? Reply.of(429, "{\"detail\":\"Too many requests\"}").with("Retry-After", "1")
                    : pass.apply(ask);
        };
    }

    static boolean json(Reply reply) {
        return reply.headers().getOrDefault("Content-Type", "").contains("json");
    }

    private static void addExtras(ObjectNode object) {
        object.forEach(GenericRewrites::addExtrasBelow);
        object.put("x_trace", "b7ad6b7169203331")
                .putNull("x_reserved")
                .putArray("x_links")
                .addObject()
                .put("rel", "self");
    }

    private static void addExtrasBelow(JsonNode node) {
        if (node instanceof ObjectNode object) {
            addExtras(object);
        } else {
            node.forEach(GenericRewrites::addExtrasBelow);
        }
    }

    private static byte[] wide(Reply reply, Random random) {
        try {
            return WIDE.writeValueAsBytes(shuffled(AnswerRewrite.tree(reply), random));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode shuffled(JsonNode node, Random random) {
        if (node instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            array.forEach(element -> copy.add(shuffled(element, random)));
            return copy;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>(object.properties());
        Collections.shuffle(members, random);
        ObjectNode copy = object.objectNode();
        members.forEach(member -> copy.set(member.getKey(), shuffled(member.getValue(), random)));
        return copy;
    }

    private static byte[] zipped(byte[] plain) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return zipped.toByteArray();
    }
}
