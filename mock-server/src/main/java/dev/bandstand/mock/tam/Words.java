package dev.bandstand.mock.tam;

import java.util.List;

/** What company profiles are put together from. The counts of {@code SYLLABLES}, {@code ENDINGS} and {@code TRADES} are powers of two. */
final class Words {

    private static final String CONSONANTS = "bdfglmnprstvzkhw";
    private static final String VOWELS = "aeio";

    /** 64 syllables, each a consonant and a vowel, so that a name can be taken apart in one way only. */
    static final List<String> SYLLABLES = CONSONANTS
            .chars()
            .boxed()
            .flatMap(consonant -> VOWELS.chars().mapToObj(vowel -> "" + (char) consonant.intValue() + (char) vowel))
            .toList();

    static final List<String> ENDINGS = List.of(
            "ntra", "via", "ris", "xo", "lo", "nix", "cta", "dyn", "qua", "rra", "tis", "vex", "zen", "ma", "sphere",
            "grid", "lytics", "ware", "path", "line", "port", "works", "point", "flow", "bridge", "stack", "cast",
            "forge", "mark", "node", "wise", "scope");

    static final List<String> TRADES = List.of(
            "Analytics",
            "Systems",
            "Software",
            "Technologies",
            "Labs",
            "Networks",
            "Cloud",
            "Data",
            "Digital",
            "Robotics",
            "Security",
            "Solutions",
            "Dynamics",
            "Logistics",
            "Health",
            "Energy",
            "Finance",
            "Media",
            "Mobility",
            "Observability",
            "Payments",
            "Research",
            "Sciences",
            "Services",
            "Signals",
            "Studios",
            "Telemetry",
            "Therapeutics",
            "Ventures",
            "Vision",
            "Workflow",
            "Insights");

    static final List<Place> PLACES = List.of(
            new Place("San Francisco", "California", "United States"),
            new Place("New York", "New York", "United States"),
            new Place("Austin", "Texas", "United States"),
            new Place("Seattle", "Washington", "United States"),
            new Place("Boston", "Massachusetts", "United States"),
            new Place("Denver", "Colorado", "United States"),
            new Place("Chicago", "Illinois", "United States"),
            new Place("Toronto", "Ontario", "Canada"),
            new Place("London", "England", "United Kingdom"),
            new Place("Manchester", "England", "United Kingdom"),
            new Place("Berlin", "Berlin", "Germany"),
            new Place("Munich", "Bavaria", "Germany"),
            new Place("Paris", "Île-de-France", "France"),
            new Place("Amsterdam", "North Holland", "Netherlands"),
            new Place("Stockholm", "Stockholm County", "Sweden"),
            new Place("Zürich", "Canton of Zürich", "Switzerland"),
            new Place("Madrid", "Community of Madrid", "Spain"),
            new Place("Tallinn", "Harju County", "Estonia"),
            new Place("Tel Aviv", "Tel Aviv District", "Israel"),
            new Place("Bengaluru", "Karnataka", "India"),
            new Place("Singapore", "Singapore", "Singapore"),
            new Place("Tokyo", "Tokyo", "Japan"),
            new Place("Sydney", "New South Wales", "Australia"),
            new Place("São Paulo", "São Paulo", "Brazil"));

    static final List<String> INDUSTRIES = List.of(
            "Software",
            "DevOps",
            "Cloud Infrastructure",
            "Cybersecurity",
            "Data Engineering",
            "Financial Technology",
            "Health Technology",
            "Logistics",
            "E-commerce",
            "Telecommunications",
            "Manufacturing",
            "Energy",
            "Education Technology",
            "Marketing Technology",
            "Professional Services",
            "Artificial Intelligence");

    static final List<String> STAGES =
            List.of("Pre-seed", "Seed", "Series A", "Series B", "Series C", "Series D", "Private Equity", "Public");

    private Words() {}

    /** Where a company has its head office. */
    record Place(String city, String region, String country) {

        String text() {
            return city + ", " + region + ", " + country;
        }
    }
}
