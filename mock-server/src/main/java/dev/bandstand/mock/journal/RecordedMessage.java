package dev.bandstand.mock.journal;

import dev.bandstand.mock.message.Header;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The headers and the body that one side of a call sent.
 *
 * @param body its body, or the beginning of it
 * @param size the size of the whole body in bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record RecordedMessage(List<Header> headers, byte[] body, int size) {

    private static final long OVERHEAD = 48;

    /** Returns true if the body was recorded completely. */
    public boolean whole() {
        return body.length == size;
    }

    /** The first value of a header, its name in any case. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    /** The same with no more than some bytes of its body. */
    RecordedMessage cut(int most) {
        return body.length <= most ? this : new RecordedMessage(headers, Arrays.copyOf(body, most), size);
    }

    /** A rough number of bytes that it holds. */
    long weight() {
        long weight = body.length;
        for (Header each : headers) {
            weight += each.name().length() + each.value().length() + OVERHEAD;
        }
        return weight;
    }
}
