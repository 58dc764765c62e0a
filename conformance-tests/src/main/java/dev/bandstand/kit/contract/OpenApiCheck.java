package dev.bandstand.kit.contract;

import static com.atlassian.oai.validator.report.ValidationReport.Level.ERROR;
import static com.atlassian.oai.validator.report.ValidationReport.Level.IGNORE;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.OpenApi;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The check by a validator that understands OpenAPI 3.1. */
final class OpenApiCheck implements ContractCheck {

    /** A member of a member, such as {@code filter[name][$in]}: OpenAPI leaves open how it is written in a query. */
    private static final Pattern NESTED = Pattern.compile("[^\\[]+\\[[^\\[]+]\\[.+]");

    private static final Map<String, OpenApiCheck> SHIPPED = new ConcurrentHashMap<>();

    private final OpenApiInteractionValidator validator;
    private final OpenApi document;

    private OpenApiCheck(OpenApi document) {
        this.document = document;
        this.validator = OpenApiInteractionValidator.createForInlineApiSpecification(document.text())
                .withLevelResolver(LevelResolver.create()
                        .withLevel("validation.schema.additionalProperties", IGNORE)
                        .withLevel("validation.response.body.schema.additionalProperties", IGNORE)
                        .withLevel("validation.response.body.unexpected", IGNORE)
                        .withLevel("validation.request.parameter.query.unexpected", ERROR)
                        .build())
                .build();
    }

    /** The check of a contract that ships with Bandstand; it is made once in a process. */
    static OpenApiCheck of(String contract) {
        return SHIPPED.computeIfAbsent(
                contract, name -> new OpenApiCheck(Contract.shipped(name).openApi()));
    }

    @Override
    public OpenApi document() {
        return document;
    }

    @Override
    public List<Fault> request(Exchange.Request request) {
        String[] target = request.target().split("\\?", 2);
        if (document.all().stream().noneMatch(operation -> operation.matches(target[0]))) {
            return List.of();
        }
        SimpleRequest.Builder sent = new SimpleRequest.Builder(request.method(), target[0]);
        request.headers().forEach((name, value) -> sent.withHeader(name, value));
        if (target.length > 1) {
            for (String pair : target[1].split("&", -1)) {
                String[] parts = pair.split("=", 2);
                if (NESTED.matcher(decoded(parts[0])).matches()) {
                    continue;
                }
                sent.withQueryParam(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
            }
        }
        if (request.body() != null) {
            sent.withBody(request.body());
        }
        return faults(validator.validateRequest(sent.build()));
    }

    @Override
    public List<Fault> answer(String operationId, Exchange.Answered answer) {
        return document.operation(operationId)
                .filter(operation -> operation.response(answer.status()).has("content"))
                .map(operation -> faults(validator.validateResponse(
                        operation.template(), Method.valueOf(operation.method()), response(answer))))
                .orElse(List.of());
    }

    /** The body under the label that it should have: a wrong label is judged by a rule of its own. */
    private static SimpleResponse response(Exchange.Answered answer) {
        return SimpleResponse.Builder.status(answer.status())
                .withContentType("application/json")
                .withBody(answer.body())
                .build();
    }

    private static List<Fault> faults(ValidationReport report) {
        return report.getMessages().stream()
                .filter(message -> message.getLevel() == ERROR)
                .map(OpenApiCheck::fault)
                .toList();
    }

    private static Fault fault(ValidationReport.Message message) {
        String key = message.getKey();
        String pointer = message.getContext()
                .flatMap(ValidationReport.MessageContext::getPointers)
                .map(ValidationReport.MessageContext.Pointers::getInstance)
                .orElse("");
        return new Fault(
                key.substring(key.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), pointer, message.getMessage());
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
