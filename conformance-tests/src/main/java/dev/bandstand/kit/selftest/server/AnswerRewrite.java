package dev.bandstand.kit.selftest.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.kit.selftest.server.SmallServer.Ask;
import dev.bandstand.kit.selftest.server.SmallServer.Reply;
import dev.bandstand.mock.MockServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Makes a good server look like another that is just as good. It stands between the kit and the mock and sees every call
 * to the contract.
 */
@FunctionalInterface
public interface AnswerRewrite {

    /** The mock as it is. */
    AnswerRewrite NONE = (mock, pass) -> pass;

    ObjectMapper JSON = new ObjectMapper();

    /**
     * Returns the function that answers a call in place of the mock.
     *
     * @param mock the server behind
     * @param pass lets the mock answer
     */
    Function<Ask, Reply> over(MockServer mock, Function<Ask, Reply> pass);

    /** This rewrite, and another one over it. */
    default AnswerRewrite then(AnswerRewrite outer) {
        return (mock, pass) -> outer.over(mock, over(mock, pass));
    }

    /** Edits every answer. */
    static AnswerRewrite answers(UnaryOperator<Reply> edit) {
        return (mock, pass) -> ask -> edit.apply(pass.apply(ask));
    }

    /** Edits every JSON object that is answered. */
    static AnswerRewrite objects(Consumer<ObjectNode> edit) {
        return answers(reply -> edited(reply, edit));
    }

    /** Edits every job that is read. */
    static AnswerRewrite jobs(Consumer<ObjectNode> edit) {
        return objects(body -> {
            if (body.has("rows")) {
                edit.accept(body);
            }
        });
    }

    /** Edits every company that is read, given its place on the page. */
    static AnswerRewrite rows(RowEdit edit) {
        return jobs(body -> {
            int place = 0;
            for (JsonNode row : body.path("rows")) {
                edit.edit((ObjectNode) row, place++);
            }
        });
    }

    /** A change to a company in an answer. */
    @FunctionalInterface
    interface RowEdit {

        void edit(ObjectNode row, int place);
    }

    private static Reply edited(Reply reply, Consumer<ObjectNode> edit) {
        if (reply.body().length == 0 || !(tree(reply) instanceof ObjectNode object)) {
            return reply;
        }
        edit.accept(object);
        return reply.with(bytes(object));
    }

    /** The body of a reply as JSON. */
    static JsonNode tree(Reply reply) {
        try {
            return JSON.readTree(reply.body());
        } catch (IOException e) {
            throw new UncheckedIOException("The mock answered something that is not JSON", e);
        }
    }

    /** JSON as it is sent. */
    static byte[] bytes(JsonNode tree) {
        try {
            return JSON.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
