package dev.bandstand.mock.tam;

import dev.bandstand.contract.tam.TamCompanyResult;
import java.util.List;
import java.util.Locale;

/** The companies of a market. None is stored: each is a function of the seed, its band and its rank in the band. */
final class Companies {

    /** 64 x 64 x 64 first names, 32 endings, 32 trades: 2^28 brands, no two alike. */
    private static final int BITS = 28;

    private static final long MASK = (1L << BITS) - 1;
    private static final int BEST_SCORE = 98;
    private static final int WORST_SCORE = 51;
    private static final long HIGHEST_REVENUE = 2_000_000_000;

    private final Script script;
    private final List<Staff> staffs;
    private final String query;
    private final long seed;
    private final long fingerprint;

    Companies(Script script, String query, long seed) {
        this.script = script;
        this.staffs =
                script.bands().stream().map(band -> Staff.of(band.label())).toList();
        this.query = query;
        this.seed = seed;
        this.fingerprint = Dice.seed(query, script.bands().toString(), Long.toString(seed));
    }

    /** Tells markets apart: the same number, the same companies. */
    long fingerprint() {
        return fingerprint;
    }

    /** The company of a rank, the best fit of a band having rank 0. */
    TamCompanyResult company(int bandIndex, int rank) {
        Band band = script.bands().get(bandIndex);
        Dice dice = new Dice(seed + ((long) bandIndex << 40) + rank);
        String brand = brand((long) rank * script.bands().size() + bandIndex);
        String slug = brand.toLowerCase(Locale.ROOT).replace(' ', '-');
        Words.Place place = dice.of(Words.PLACES);
        String wording = dice.of(band.queries()).replace("{query}", query);
        String industry = dice.of(Words.INDUSTRIES);
        String trade = industry.toLowerCase(Locale.ROOT);
        int employees = staffs.get(bandIndex).drawn(dice);
        return TamCompanyResult.builder()
                .name(brand)
                .domain(slug + ".com")
                .linkedinUrl("https://www.linkedin.com/company/" + slug)
                .headquarters(place.text())
                .matchReason("Sells to or builds for the market \"" + wording + "\", with a focus on " + trade + ".")
                .matchScore(score(rank, band.companies()))
                .sourceBand(band.label())
                .sourceQuery(wording)
                .employeeCount(employees)
                .fundingStage(dice.of(Words.STAGES))
                .revenueUsd(dice.chance(4) ? null : revenue(employees, dice))
                .industries(List.of(industry, dice.of(Words.TRADES)))
                .hqCity(place.city())
                .hqRegion(place.region())
                .hqCountry(place.country())
                .linkedinFollowerCount(dice.chance(6) ? null : employees * 3 + dice.below(9_000))
                .description(brand + " is a company in " + place.city() + " that works in " + trade + ".")
                .tagline(dice.chance(3) ? null : industry + " without the busywork")
                .build();
    }

    /** A one-to-one shuffle of all brands, so that two places never share a name. */
    private String brand(long place) {
        long shuffled = (place * 0x9E3779B1L + seed * 0x85EBCA77L) & MASK;
        shuffled ^= shuffled >>> 15;
        shuffled = (shuffled * 0x2C1B3C6DL + (seed >>> 32)) & MASK;
        shuffled ^= shuffled >>> 14;
        StringBuilder name = new StringBuilder(32);
        for (int i = 0; i < 3; i++) {
            name.append(Words.SYLLABLES.get((int) (shuffled & 63)));
            shuffled >>>= 6;
        }
        name.append(Words.ENDINGS.get((int) (shuffled & 31)));
        name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        name.append(' ').append(Words.TRADES.get((int) (shuffled >>> 5)));
        return place <= MASK
                ? name.toString()
                : name.append(' ').append(place >>> BITS).toString();
    }

    private static int score(int rank, int companies) {
        return BEST_SCORE - (int) ((long) (BEST_SCORE - WORST_SCORE) * rank / Math.max(1, companies));
    }

    private static int revenue(int employees, Dice dice) {
        return (int) Math.min(HIGHEST_REVENUE, employees * (90_000L + dice.below(160_000)));
    }
}
