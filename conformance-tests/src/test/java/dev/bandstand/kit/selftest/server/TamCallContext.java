package dev.bandstand.kit.selftest.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.kit.selftest.server.SmallServer.Ask;
import dev.bandstand.kit.selftest.server.SmallServer.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A call to a TAM server, and what a proxy in front of it can find out and answer. */
record TamCallContext(Ask ask, Function<Ask, Reply> pass) {

    private static final String BUILD = "/api/v1/tam/build/";
    private static final String KEY = "X-api-key";

    Reply passed() {
        return pass.apply(ask);
    }

    boolean submits() {
        return ask.method().equals("POST") && ask.target().endsWith("/tam/build");
    }

    /** True for a call to the path of a command, by whatever method. */
    boolean on(String command) {
        return ask.target().startsWith(BUILD) && ask.target().endsWith("/" + command);
    }

    boolean commands(String command) {
        return ask.method().equals("POST") && on(command);
    }

    boolean polls() {
        return ask.method().equals("GET")
                && ask.target().startsWith(BUILD)
                && !ask.target().substring(BUILD.length()).contains("/");
    }

    boolean readsLaterPage() {
        return polls() && ask.target().contains("cursor=");
    }

    boolean byOwner() {
        return List.of(ServerKeys.OWNER).equals(ask.headers().get(KEY));
    }

    boolean byStranger() {
        return List.of(ServerKeys.STRANGER).equals(ask.headers().get(KEY));
    }

    boolean withoutKey() {
        return !ask.headers().containsKey(KEY);
    }

    String job() {
        return ask.target().startsWith(BUILD)
                ? ask.target().substring(BUILD.length()).replaceAll("[/?].*", "")
                : "";
    }

    /** The state that the owner would see. */
    String state() {
        return AnswerRewrite.tree(pass.apply(asOwner(new Ask("GET", BUILD + job(), ask.headers(), new byte[0]))))
                .path("status")
                .asText();
    }

    /** Has the owner's key send the same call, by another method. */
    Reply asOwner(String method) {
        return pass.apply(asOwner(new Ask(method, ask.target(), ask.headers(), ask.body())));
    }

    private static Ask asOwner(Ask ask) {
        Map<String, List<String>> headers = new HashMap<>(ask.headers());
        headers.put(KEY, List.of(ServerKeys.OWNER));
        return new Ask(ask.method(), ask.target(), headers, ask.body());
    }

    /** The answer with an edited body, if it is a JSON object. */
    Reply edited(UnaryOperator<ObjectNode> edit) {
        Reply reply = passed();
        return reply.body().length > 0 && AnswerRewrite.tree(reply) instanceof ObjectNode body
                ? reply.with(AnswerRewrite.bytes(edit.apply(body)))
                : reply;
    }

    static Reply refused(int status) {
        return Reply.of(status, "{\"detail\":\"No.\"}");
    }

    /** A server in front of a mock that answers each call as the function says. */
    static AnswerRewrite server(Function<TamCallContext, Reply> behaviour) {
        return (mock, pass) -> ask -> behaviour.apply(new TamCallContext(ask, pass));
    }
}
