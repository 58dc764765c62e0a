package dev.bandstand.mock.http.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.mock.core.Api.ErrorStyle;
import dev.bandstand.mock.core.Refusal;
import dev.bandstand.mock.message.Header;
import dev.bandstand.mock.message.RawResponse;
import dev.bandstand.mock.violation.Violation;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;

/** Tells errors in the form that a contract has for them. */
public final class Errors {

    private static final int UNPROCESSABLE = 422;

    /** Input is quoted in errors, and input may hold what no UTF-8 text can. */
    private static final ObjectWriter JSON =
            JsonCodec.MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature());

    private Errors() {}

    public static RawResponse violations(ErrorStyle style, List<Violation> violations) {
        return switch (style) {
            case ErrorStyle.Standard.FASTAPI -> answer(style, UNPROCESSABLE, Map.of("detail", violations));
            case ErrorStyle.Own own ->
                own.error(
                        own.invalidStatus(),
                        sentences(violations),
                        violations.getFirst().loc());
            case ErrorStyle.Standard.PROBLEM -> detail(style, UNPROCESSABLE, sentences(violations));
        };
    }

    private static String sentences(List<Violation> violations) {
        return String.join("; ", violations.stream().map(Violation::sentence).toList());
    }

    public static RawResponse detail(ErrorStyle style, int status, String detail) {
        return switch (style) {
            case ErrorStyle.Standard.FASTAPI -> answer(style, status, Map.of("detail", detail));
            case ErrorStyle.Own own -> own.error(status, detail, List.of());
            case ErrorStyle.Standard.PROBLEM -> {
                Map<String, Object> problem = new LinkedHashMap<>();
                problem.put("type", "about:blank");
                problem.put("title", HttpStatus.getMessage(status));
                problem.put("status", status);
                problem.put("detail", detail);
                yield answer(style, status, problem);
            }
        };
    }

    /** The reason phrase of a status, as RFC 9110 has it. */
    public static String reason(int status) {
        return status == HttpStatus.INTERNAL_SERVER_ERROR_500 ? "Internal Server Error" : HttpStatus.getMessage(status);
    }

    public static RawResponse refusal(ErrorStyle style, Refusal refusal) {
        RawResponse answer = refusal.place().isEmpty()
                ? detail(style, refusal.status(), refusal.detail())
                : violations(style, List.of(Violation.of(refusal.place(), refusal.detail())));
        for (Map.Entry<String, String> header : refusal.headers().entrySet()) {
            answer = answer.withHeader(header.getKey(), header.getValue());
        }
        return answer;
    }

    private static RawResponse answer(ErrorStyle style, int status, Object body) {
        String type = style.equals(ErrorStyle.PROBLEM) ? "application/problem+json" : "application/json";
        try {
            return new RawResponse(status, List.of(new Header("Content-Type", type)), JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
