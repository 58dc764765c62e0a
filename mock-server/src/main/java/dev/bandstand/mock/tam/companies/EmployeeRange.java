package dev.bandstand.mock.tam.companies;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of employees of the companies of a band, as its label has it. */
record EmployeeRange(int fewest, int range) {

    private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\D*(\\d+)?");
    private static final EmployeeRange ANY = new EmployeeRange(1, 500);
    private static final int LARGEST_FEWEST = 100_000;
    private static final int LARGEST = 400_000;

    static EmployeeRange of(String label) {
        Matcher numbers = NUMBERS.matcher(label);
        if (!numbers.find()) {
            return ANY;
        }
        int from = (int) Math.min(LARGEST_FEWEST, Long.parseLong(numbers.group(1)));
        int to = numbers.group(2) == null ? from * 4 : (int) Math.min(LARGEST, Long.parseLong(numbers.group(2)));
        return new EmployeeRange(from, Math.max(1, to - from + 1));
    }

    int drawn(SeededRandom dice) {
        return fewest + dice.below(range);
    }
}
