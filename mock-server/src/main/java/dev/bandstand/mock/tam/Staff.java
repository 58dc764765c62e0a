package dev.bandstand.mock.tam;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many people the companies of a band employ, as its label has it. */
record Staff(int fewest, int range) {

    private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\D*(\\d+)?");
    private static final Staff ANY = new Staff(1, 500);
    private static final int LARGEST_FEWEST = 100_000;
    private static final int LARGEST = 400_000;

    static Staff of(String label) {
        Matcher numbers = NUMBERS.matcher(label);
        if (!numbers.find()) {
            return ANY;
        }
        int from = (int) Math.min(LARGEST_FEWEST, Long.parseLong(numbers.group(1)));
        int to = numbers.group(2) == null ? from * 4 : (int) Math.min(LARGEST, Long.parseLong(numbers.group(2)));
        return new Staff(from, Math.max(1, to - from + 1));
    }

    int drawn(Dice dice) {
        return fewest + dice.below(range);
    }
}
