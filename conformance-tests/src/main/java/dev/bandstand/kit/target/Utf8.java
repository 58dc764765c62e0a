package dev.bandstand.kit.target;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes as text. */
final class Utf8 {

    /**
     * Stands for bytes that are no UTF-8. The usual replacement, U+FFFD, would make good JSON of a body that is none; a
     * control character is not allowed in JSON (RFC 8259, clauses 7 and 8.1).
     */
    static final String SUBSTITUTE = "\u001a";

    private Utf8() {}

    static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .replaceWith(SUBSTITUTE)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("A decoder that replaces refuses nothing", e);
        }
    }
}
