package dev.bandstand.mock.bytes;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * A list that knows how it is written as JSON, so that the same elements are not written element by element again.
 *
 * @param <E> the elements; worked out only for those who look at them
 */
public final class EncodedList<E> extends AbstractList<E> implements JsonSerializable {

    private static final SerializableString NOTHING = new SerializedString("");

    private final Consumer<? super Chunks> json;
    private final int size;
    private final IntFunction<? extends E> elements;

    /**
     * A list and its JSON.
     *
     * @param json adds the whole array, brackets included, each time that it is asked for
     */
    public EncodedList(Consumer<? super Chunks> json, int size, IntFunction<? extends E> elements) {
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
        if (out.getOutputTarget() instanceof Chunks chunks) {
            out.writeRawValue(NOTHING);
            out.flush();
            json.accept(chunks);
        } else {
            Chunks chunks = new Chunks();
            json.accept(chunks);
            out.writeRawValue(new String(chunks.bytes(), StandardCharsets.UTF_8));
        }
    }

    @Override
    public void serializeWithType(JsonGenerator out, SerializerProvider provider, TypeSerializer type)
            throws IOException {
        serialize(out, provider);
    }
}
