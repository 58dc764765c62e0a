package dev.bandstand.kit.selftest.server;

import dev.bandstand.kit.selftest.server.SmallServer.Ask;
import dev.bandstand.kit.selftest.server.SmallServer.Reply;
import dev.bandstand.mock.MockServer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** Servers that are no job API at all, or none that works. None of them may ever be found conformant. */
public enum NullServer {
    Z01("404 to everything", 1),
    Z02("500 to everything", 1),
    Z03("200 and an empty object to everything", 1),
    Z04("the examples of the document, for every id and every key", 1),
    Z05("echoes the request", 1),
    Z06("takes the request and never answers", 2),
    Z07("closes every connection at once", 2),
    Z08("nothing listens on the port", 2),
    Z09("every job fails before it has begun", 2),
    Z10("random bodies that have the documented form", 1),
    Z11("429 to everything", 2);

    private static final String SCENARIO = "fails-in-queue";
    private static final long SEED = 10;
    private static final int INCOMPLETE = 2;

    private final String title;
    private final int exit;

    NullServer(String title, int exit) {
        this.title = title;
        this.exit = exit;
    }

    /** Describes the server. */
    public String title() {
        return title;
    }

    /**
     * The exit code that a check of it must have.
     *
     * @param contract the contract that it is mistaken for
     */
    public int exit(String contract) {
        // The rules of NeMo that a 404 to a submit breaks were observed only, so they warn and the run is incomplete.
        return this == Z01 && contract.equals("nemo-jobs") ? INCOMPLETE : exit;
    }

    /**
     * Has it listen.
     *
     * @param contract the contract that it is mistaken for
     */
    public RunningServer open(String contract) {
        if (this == Z09) {
            return RunningServer.of(MockServer.start(
                    options -> options.withPort(0).withWorlds(worlds -> worlds.withScenario(SCENARIO))));
        }
        SmallServer server = SmallServer.answering(behaviour(contract));
        if (this == Z08) {
            server.close();
        }
        return RunningServer.of(server);
    }

    private Function<Ask, Reply> behaviour(String contract) {
        return switch (this) {
            case Z01 -> ask -> Reply.of(404, "{\"detail\":\"Not Found\"}");
            case Z02 -> ask -> Reply.of(500, "");
            case Z03 -> ask -> Reply.of(200, "{}");
            case Z04 -> SchemaServer.of(contract, true, new Random(SEED))::answer;
            case Z05 -> ask -> Reply.of(200, ask.body().length == 0 ? ask.line() : text(ask.body()));
            case Z06 -> ask -> silence();
            case Z07, Z08, Z09 -> ask -> Reply.NONE;
            case Z10 -> SchemaServer.of(contract, false, new Random(SEED))::answer;
            case Z11 -> ask -> Reply.of(429, "").with("Retry-After", "0");
        };
    }

    private static Reply silence() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
        return Reply.NONE;
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
