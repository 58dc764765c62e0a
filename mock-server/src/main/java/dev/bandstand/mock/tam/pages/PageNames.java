package dev.bandstand.mock.tam.pages;

import java.util.OptionalInt;

/** The names of pages, {@code page_0000} and on. */
public final class PageNames {

    private static final String PREFIX = "page_";
    private static final int DIGITS = 4;
    private static final int MOST_DIGITS = 9;

    /** The name of the first page. */
    public static final String FIRST = name(0);

    private PageNames() {}

    public static String name(int index) {
        String number = Integer.toString(index);
        return PREFIX + "0".repeat(Math.max(0, DIGITS - number.length())) + number;
    }

    /** The place of a page, if this is the name of one. */
    public static OptionalInt index(String name) {
        int digits = name.length() - PREFIX.length();
        if (!name.startsWith(PREFIX) || digits < DIGITS || digits > MOST_DIGITS) {
            return OptionalInt.empty();
        }
        int index = 0;
        for (int i = PREFIX.length(); i < name.length(); i++) {
            int digit = name.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return OptionalInt.empty();
            }
            index = index * 10 + digit;
        }
        return name(index).equals(name) ? OptionalInt.of(index) : OptionalInt.empty();
    }
}
