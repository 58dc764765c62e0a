package dev.bandstand.kit.markup;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Templates that lie beside the classes that fill them. */
public final class MarkupTemplate {

    /** Escapes text for HTML; a member without a value is empty. */
    public static final Mustache.Compiler HTML =
            Mustache.compiler().withEscaper(Escapers.HTML).defaultValue("");

    private MarkupTemplate() {}

    /** The template {@code name} beside a class. */
    public static Template read(Class<?> owner, String name, Mustache.Compiler compiler) {
        try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(name), name)) {
            return compiler.compile(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
