package dev.bandstand.mock.nemo.read;

import dev.bandstand.contract.Detail;
import java.util.Optional;
import java.util.function.Function;

/** Something that was looked for, or why it was not found. */
public sealed interface Lookup<T> {

    /** It was found. */
    record Present<T>(T it) implements Lookup<T> {}

    /** It was not. */
    record Missing<T>(Detail why) implements Lookup<T> {}

    static <T> Lookup<T> of(Optional<T> it, Detail otherwise) {
        return it.<Lookup<T>>map(Present::new).orElseGet(() -> new Missing<>(otherwise));
    }

    /** Continues with what was found. */
    default <R> Lookup<R> then(Function<? super T, Lookup<R>> next) {
        return switch (this) {
            case Present<T> found -> next.apply(found.it());
            case Missing<T> nothing -> new Missing<>(nothing.why());
        };
    }

    /** The same in another form. */
    default <R> Lookup<R> map(Function<? super T, R> form) {
        return then(it -> new Present<>(form.apply(it)));
    }

    /** One answer for either case. */
    default <R> R either(Function<? super T, ? extends R> found, Function<Detail, ? extends R> missing) {
        return switch (this) {
            case Present<T> it -> found.apply(it.it());
            case Missing<T> nothing -> missing.apply(nothing.why());
        };
    }
}
