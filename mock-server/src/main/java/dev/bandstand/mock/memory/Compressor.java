package dev.bandstand.mock.memory;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Compresses documents that resemble each other: the first of a family are a dictionary for those that come later.
 */
final class Compressor {

    private static final int WORTH_IT = 160;
    private static final int LARGEST_DICTIONARY = 4096;

    private final Map<String, Dictionary> dictionaries = new ConcurrentHashMap<>();
    private final Queue<Deflater> deflaters = new ConcurrentLinkedQueue<>();
    private final Queue<Inflater> inflaters = new ConcurrentLinkedQueue<>();

    /** Text that documents may repeat. Distinguished by identity: a dictionary that learns more is another one. */
    static final class Dictionary {

        private final byte[] text;

        Dictionary(byte[] text) {
            this.text = text;
        }

        private Dictionary with(byte[] document) {
            byte[] longer = Arrays.copyOf(document, Math.min(LARGEST_DICTIONARY, document.length + text.length));
            System.arraycopy(text, 0, longer, document.length, longer.length - document.length);
            return new Dictionary(longer);
        }

        private boolean canLearn(byte[] document) {
            return text.length + document.length <= LARGEST_DICTIONARY;
        }
    }

    /**
     * A document in fewer bytes.
     *
     * @param dictionary what is needed to make it whole again; empty when the bytes are the document
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares results
    record Result(byte[] bytes, Optional<Dictionary> dictionary) {}

    Result compressed(byte[] document, String family) {
        if (document.length < WORTH_IT) {
            return new Result(document, Optional.empty());
        }
        Dictionary known = dictionaries.computeIfAbsent(family, first -> new Dictionary(new byte[0]));
        byte[] small = deflated(document, known);
        if (small.length > document.length / 2 && known.canLearn(document)) {
            dictionaries.replace(family, known, known.with(document));
        }
        return small.length < document.length
                ? new Result(small, Optional.of(known))
                : new Result(document, Optional.empty());
    }

    private byte[] deflated(byte[] document, Dictionary dictionary) {
        Deflater deflater = taken(deflaters, () -> new Deflater(Deflater.BEST_SPEED, true));
        try {
            deflater.setDictionary(dictionary.text);
            deflater.setInput(document);
            deflater.finish();
            byte[] out = new byte[document.length];
            int size = deflater.deflate(out);
            return deflater.finished() ? Arrays.copyOf(out, size) : document;
        } finally {
            deflater.reset();
            deflaters.add(deflater);
        }
    }

    /** The document that was compressed. */
    byte[] whole(byte[] small, Dictionary dictionary, int length) {
        Inflater inflater = taken(inflaters, () -> new Inflater(true));
        try {
            inflater.setDictionary(dictionary.text);
            inflater.setInput(small);
            byte[] out = new byte[length];
            if (inflater.inflate(out) != length) {
                throw new IllegalStateException("A document in memory is cut");
            }
            return out;
        } catch (DataFormatException broken) {
            throw new IllegalStateException("A document in memory is broken", broken);
        } finally {
            inflater.reset();
            inflaters.add(inflater);
        }
    }

    private static <T> T taken(Queue<T> free, Supplier<T> maker) {
        T one = free.poll();
        return one == null ? maker.get() : one;
    }
}
