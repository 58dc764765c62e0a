package dev.bandstand.mock.http.exchange;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks bytes that are held in memory, within a bound of size and so of time. The streams of the JDK are no choice here:
 * they call themselves once for each member of a gzip body, and a body may have thousands of empty ones.
 */
final class Inflation {

    private static final int FLAG_CRC = 2;
    private static final int FLAG_EXTRA = 4;
    private static final int FLAG_NAME = 8;
    private static final int FLAG_COMMENT = 16;
    private static final int MOST_MEMBERS = 1_000;
    private static final int PIECE = 8 << 10;

    private final byte[] in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int position;

    Inflation(byte[] in) {
        this.in = in;
    }

    /** One way to unpack. */
    interface Format {

        byte[] inflate() throws Broken, TooLarge;
    }

    /** The bytes are not in the format. */
    static final class Broken extends Exception {

        private static final long serialVersionUID = 1;

        Broken(String message) {
            super(message);
        }
    }

    /** The unpacked bytes exceed the bound. */
    static final class TooLarge extends Exception {

        private static final long serialVersionUID = 1;
    }

    /** Unpacks one or more gzip members (RFC 1952). */
    byte[] gzip() throws Broken, TooLarge {
        Inflater inflater = new Inflater(true);
        try {
            for (int member = 0; member == 0 || position < in.length; member++) {
                if (member == MOST_MEMBERS) {
                    throw new Broken(String.format(Locale.ROOT, "it has more than %d members", MOST_MEMBERS));
                }
                header();
                CRC32 sum = new CRC32();
                int start = out.size();
                inflate(inflater, sum);
                trailer(sum.getValue(), out.size() - start);
                inflater.reset();
            }
            return out.toByteArray();
        } finally {
            inflater.end();
        }
    }

    /** Unpacks what {@code deflate} stands for: the zlib format, or the bare one that some clients send. */
    byte[] deflate() throws Broken, TooLarge {
        boolean zlib = in.length >= 2 && (in[0] & 0x0F) == 8 && (((in[0] & 0xFF) << 8) | (in[1] & 0xFF)) % 31 == 0;
        Inflater inflater = new Inflater(!zlib);
        try {
            inflate(inflater, new CRC32());
        } finally {
            inflater.end();
        }
        if (position < in.length) {
            throw new Broken("bytes follow its end");
        }
        return out.toByteArray();
    }

    private void header() throws Broken {
        if (next() != 0x1F || next() != 0x8B || next() != 8) {
            throw new Broken("it does not begin like that");
        }
        int flags = next();
        skip(6);
        if ((flags & FLAG_EXTRA) != 0) {
            skip(next() | (next() << 8));
        }
        if ((flags & FLAG_NAME) != 0) {
            skipText();
        }
        if ((flags & FLAG_COMMENT) != 0) {
            skipText();
        }
        if ((flags & FLAG_CRC) != 0) {
            skip(2);
        }
    }

    private void inflate(Inflater inflater, CRC32 sum) throws Broken, TooLarge {
        inflater.setInput(in, position, in.length - position);
        byte[] piece = new byte[PIECE];
        try {
            while (!inflater.finished()) {
                int length = inflater.inflate(piece);
                if (length == 0 && !inflater.finished()) {
                    throw new Broken(inflater.needsDictionary() ? "it needs a dictionary" : "it ends too early");
                }
                if (out.size() + length > BodyReader.MOST_BYTES) {
                    throw new TooLarge();
                }
                out.write(piece, 0, length);
                sum.update(piece, 0, length);
            }
        } catch (DataFormatException invalid) {
            throw new Broken(String.valueOf(invalid.getMessage()));
        }
        position = in.length - inflater.getRemaining();
    }

    private void trailer(long sum, int length) throws Broken {
        if (number() != sum || number() != length) {
            throw new Broken("its checksum is wrong");
        }
    }

    private long number() throws Broken {
        return next() | (next() << 8) | (next() << 16) | ((long) next() << 24);
    }

    private int next() throws Broken {
        if (position >= in.length) {
            throw new Broken("it ends too early");
        }
        return in[position++] & 0xFF;
    }

    private void skip(int bytes) throws Broken {
        if (in.length - position < bytes) {
            throw new Broken("it ends too early");
        }
        position += bytes;
    }

    private void skipText() throws Broken {
        while (next() != 0) {
            // up to the zero that ends it
        }
    }
}
