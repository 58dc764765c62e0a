package dev.bandstand.mock.core;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.util.AbstractList;
import java.util.function.IntFunction;

/**
 * A list that knows how it is written as JSON, so that the same elements are not written element by element again.
 *
 * @param <E> the elements; worked out only for those who look at them
 */
public final class EncodedList<E> extends AbstractList<E> implements JsonSerializable {

    private final byte[] json;
    private final int size;
    private final IntFunction<? extends E> elements;

    /**
     * A list and its JSON.
     *
     * @param json the whole array, brackets included, in UTF-8; not copied
     */
    public EncodedList(byte[] json, int size, IntFunction<? extends E> elements) {
        this.json = json;
        this.size = size;
        this.elements = elements;
    }

    @Override
    public E get(int index) {
        return elements.apply(index);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void serialize(JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeRawValue(new RawJson(json));
    }

    @Override
    public void serializeWithType(JsonGenerator out, SerializerProvider provider, TypeSerializer type)
            throws IOException {
        serialize(out, provider);
    }
}
