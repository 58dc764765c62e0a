package dev.bandstand.mock.tam;

import dev.bandstand.mock.core.Deviation;
import java.util.function.UnaryOperator;

/**
 * A way to break the contract of TAM Builder.
 *
 * @param about what it is
 * @param broken good seams to seams that do nearly the same
 */
record TamDeviation(Deviation about, UnaryOperator<TamSeams> broken) {

    TamDeviation(String id, String rule, String title, UnaryOperator<TamSeams> broken) {
        this(new Deviation(id, rule, title), broken);
    }
}
