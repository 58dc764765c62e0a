package dev.bandstand.mock.override.header;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.message.Header;
import dev.bandstand.mock.message.IncomingRequest;
import dev.bandstand.mock.override.AnswerOverride;
import dev.bandstand.mock.override.OverrideReader;
import dev.bandstand.mock.override.OverrideRule;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Overrides that a request asks for itself, by {@code X-Bandstand-Answer}, or by {@code Prefer: code=503} as with Prism. */
public final class RequestOverrides {

    /** The header that takes every change of an answer. */
    public static final String ANSWER = "X-Bandstand-Answer";

    /** The header of RFC 7240. */
    public static final String PREFER = "Prefer";

    private static final Pattern CODE =
            Pattern.compile("(?:^|[,;])\\s*code\\s*=\\s*\"?([^\\s,;\"]*)\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern STATUS = Pattern.compile("[2-5]\\d\\d");

    private RequestOverrides() {}

    /** The name of the header by which a request asks for an override, if it does. */
    public static Optional<String> asks(IncomingRequest request) {
        Optional<String> found = Optional.empty();
        for (Header header : request.headers()) {
            if (header.name().equalsIgnoreCase(ANSWER)) {
                return Optional.of(ANSWER);
            }
            if (header.name().equalsIgnoreCase(PREFER)
                    && CODE.matcher(header.value()).find()) {
                found = Optional.of(PREFER);
            }
        }
        return found;
    }

    /**
     * The override that a request asks for.
     *
     * @throws InvalidSetting when the header cannot be read; the message says what is wrong
     */
    public static AnswerOverride of(IncomingRequest request, String header) {
        return new AnswerOverride(header, rule(request, header));
    }

    private static OverrideRule rule(IncomingRequest request, String header) {
        try {
            return header.equals(ANSWER)
                    ? RequestedAnswer.read(decoded(String.valueOf(request.header(ANSWER))))
                    : preferred(request);
        } catch (InvalidSetting wrong) {
            throw new InvalidSetting("The header %s cannot be used: %s".formatted(header, wrong.getMessage()), wrong);
        }
    }

    private static OverrideRule preferred(IncomingRequest request) {
        String code = request.headers().stream()
                .filter(each -> each.name().equalsIgnoreCase(PREFER))
                .map(each -> CODE.matcher(each.value()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
        if (!STATUS.matcher(code).matches()) {
            throw new InvalidSetting("code must be a status from 200 to 599, not \"%s\".".formatted(code));
        }
        return OverrideReader.read(JsonNodeFactory.instance
                .objectNode()
                .put("status", Integer.parseInt(code))
                .set("headers", JsonNodeFactory.instance.objectNode().put("Preference-Applied", "code=" + code)));
    }

    /** Header fields arrive as Latin-1; clients that write UTF-8 mean that. */
    private static String decoded(String value) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException latin) {
            return value;
        }
    }
}
