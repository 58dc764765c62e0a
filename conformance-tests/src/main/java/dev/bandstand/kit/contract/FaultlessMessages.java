package dev.bandstand.kit.contract;

import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.spec.contract.OpenApi;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A contract check that remembers faultless messages: most messages of a run repeat an earlier one but for a UUID or a time,
 * and reading them against a schema costs more than sending them.
 */
final class FaultlessMessages implements ContractCheck {

    /** A digest takes about a hundred bytes. */
    private static final int MOST = 50_000;

    /** Only values that every schema takes alike: a UUID, and a time of a day that each month has, whose length is kept. */
    private static final Pattern CHANGING = Pattern.compile(
            "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})|(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])-"
                    + "(?:0[1-9]|1[0-9]|2[0-8])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]((?:\\.[0-9]{1,9})?)(?=Z|[+-])");

    private static final int DIGITS_OF_A_UUID = 8;
    private static final int DIGITS_OF_A_YEAR = 4;

    private final ContractCheck check;
    private final Set<String> faultless = ConcurrentHashMap.newKeySet();

    FaultlessMessages(ContractCheck check) {
        this.check = check;
    }

    @Override
    public List<Fault> request(Exchange.Request request) {
        Map<String, String> headers = new TreeMap<>(request.headers());
        String text = request.method() + " " + request.target() + " " + headers + "\n" + request.body();
        return remembered(text, () -> check.request(request));
    }

    @Override
    public List<Fault> answer(String operationId, Exchange.Answered answer) {
        String text = operationId + " " + answer.status() + "\n" + answer.body();
        return remembered(text, () -> check.answer(operationId, answer));
    }

    @Override
    public OpenApi document() {
        return check.document();
    }

    private List<Fault> remembered(String text, Supplier<List<Fault>> read) {
        String digest = digest(masked(text));
        if (faultless.contains(digest)) {
            return List.of();
        }
        List<Fault> faults = read.get();
        if (faults.isEmpty()) {
            if (faultless.size() >= MOST) {
                faultless.clear();
            }
            faultless.add(digest);
        }
        return faults;
    }

    /**
     * The text without UUIDs and times. Each has its first hyphen at a known place: to try only there takes a small part of the
     * time that a search takes.
     */
    static String masked(String text) {
        Matcher changing = CHANGING.matcher(text);
        StringBuilder masked = new StringBuilder(text.length());
        int copied = 0;
        for (int hyphen = text.indexOf('-'); hyphen >= 0; hyphen = text.indexOf('-', Math.max(hyphen + 1, copied))) {
            if (found(changing, hyphen - DIGITS_OF_A_UUID, copied)
                    || found(changing, hyphen - DIGITS_OF_A_YEAR, copied)) {
                masked.append(text, copied, changing.start())
                        .append(
                                changing.group(1) == null
                                        ? "time" + changing.group(2).length()
                                        : "uuid");
                copied = changing.end();
            }
        }
        return masked.append(text, copied, text.length()).toString();
    }

    private static boolean found(Matcher changing, int at, int from) {
        return at >= from && changing.region(at, changing.regionEnd()).lookingAt();
    }

    private static String digest(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
