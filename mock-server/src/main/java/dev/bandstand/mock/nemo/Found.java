package dev.bandstand.mock.nemo;

import dev.bandstand.contract.Detail;
import java.util.Optional;
import java.util.function.Function;

/** Something that was looked for, or why it was not found. */
sealed interface Found<T> {

    /** It was found. */
    record It<T>(T it) implements Found<T> {}

    /** It was not. */
    record Nothing<T>(Detail why) implements Found<T> {}

    static <T> Found<T> of(Optional<T> it, Detail otherwise) {
        return it.<Found<T>>map(It::new).orElseGet(() -> new Nothing<>(otherwise));
    }

    /** What follows if it was found. */
    default <R> Found<R> then(Function<? super T, Found<R>> next) {
        return switch (this) {
            case It<T> found -> next.apply(found.it());
            case Nothing<T> nothing -> new Nothing<>(nothing.why());
        };
    }

    /** The same in another form. */
    default <R> Found<R> map(Function<? super T, R> form) {
        return then(it -> new It<>(form.apply(it)));
    }

    /** One answer for either case. */
    default <R> R either(Function<? super T, ? extends R> found, Function<Detail, ? extends R> missing) {
        return switch (this) {
            case It<T> it -> found.apply(it.it());
            case Nothing<T> nothing -> missing.apply(nothing.why());
        };
    }
}
