package dev.bandstand.mock.http.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.bandstand.contract.Parameters;
import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.mock.core.Refusal;
import dev.bandstand.mock.message.IncomingRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parameters of a request, read from its raw text when they are asked for. */
public final class RawParameters implements Parameters {

    private static final int UNPROCESSABLE = 422;

    /** Not as deep as what can be written: an answer repeats what it was sent, a little deeper. */
    private static final int DEEPEST = 500;

    private static final ObjectMapper BODIES = bodies();

    private final IncomingRequest request;
    private final PathTemplate template;
    private @Nullable JsonNode body;

    public RawParameters(IncomingRequest request, PathTemplate template) {
        this.request = request;
        this.template = template;
    }

    private static ObjectMapper bodies() {
        ObjectMapper bodies = JsonCodec.MAPPER.copy();
        bodies.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
        return bodies;
    }

    @Override
    public String path(String name) {
        return Percent.decodePath(template.segment(request.path(), name));
    }

    @Override
    public @Nullable String query(String name) {
        String query = request.query();
        if (query == null) {
            return null;
        }
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String key = equals < 0 ? pair : pair.substring(0, equals);
            if (Percent.decodeQuery(key).equals(name)) {
                return equals < 0 ? "" : Percent.decodeQuery(pair.substring(equals + 1));
            }
        }
        return null;
    }

    @Override
    public @Nullable String header(String name) {
        return request.header(name);
    }

    @Override
    public Map<String, List<String>> deepObject(String name) {
        Map<String, List<String>> members = new LinkedHashMap<>();
        String query = request.query();
        if (query == null) {
            return members;
        }
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String key = Percent.decodeQuery(equals < 0 ? pair : pair.substring(0, equals));
            boolean whole = key.equals(name);
            if (whole || key.startsWith(name + "[")) {
                int end = key.endsWith("]") ? key.length() - 1 : key.length();
                String member = whole ? "" : key.substring(name.length() + 1, end);
                members.computeIfAbsent(member, first -> new ArrayList<>())
                        .add(equals < 0 ? "" : Percent.decodeQuery(pair.substring(equals + 1)));
            }
        }
        return members;
    }

    @Override
    public <T> T body(Class<T> type) {
        try {
            return JsonCodec.MAPPER.treeToValue(json(), type);
        } catch (InvalidFormatException unfit) {
            throw new Refusal(UNPROCESSABLE, reason(unfit));
        } catch (JsonProcessingException | IllegalArgumentException unfit) {
            throw new Refusal(UNPROCESSABLE, "The body does not have the documented form.");
        } catch (IOException broken) {
            throw new Refusal(UNPROCESSABLE, "The body is not JSON.");
        }
    }

    private static String reason(InvalidFormatException unfit) {
        String member = unfit.getPath().stream()
                .map(each -> each.getFieldName() == null ? String.valueOf(each.getIndex()) : each.getFieldName())
                .collect(Collectors.joining(".", "body.", ""));
        String wanted = unfit.getTargetType() == Instant.class
                ? "an instant such as 2030-01-01T00:00:00Z"
                : "of the documented form";
        return "%s: %s is not %s.".formatted(member, unfit.getValue(), wanted);
    }

    /** The body as JSON; missing when there is none. */
    JsonNode json() throws IOException {
        JsonNode known = body;
        if (known == null) {
            known = request.body().length == 0 ? MissingNode.getInstance() : BODIES.readTree(request.body());
            body = known;
        }
        return known;
    }
}
