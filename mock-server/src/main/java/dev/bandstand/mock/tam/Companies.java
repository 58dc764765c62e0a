package dev.bandstand.mock.tam;

import dev.bandstand.contract.tam.TamCompanyResult;
import java.util.List;
import java.util.Locale;

/** The companies of a market. None is stored: each is a function of the seed, its band and its rank in the band. */
final class Companies {

    /** 64 x 64 halves of names and 32 trades: so many brands before a word must go before them. */
    private static final int BITS = 17;

    private static final int MASK = (1 << BITS) - 1;
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

    /** One name for each place: the places are shuffled one to one, so that two never share a name. */
    private String brand(long place) {
        int shuffled = shuffled((int) (place & MASK));
        String name = Words.FIRSTS.get(shuffled & 63)
                + Words.SECONDS.get((shuffled >>> 6) & 63)
                + " "
                + Words.TRADES.get(shuffled >>> 12);
        long round = place >>> BITS;
        if (round == 0) {
            return name;
        }
        int manner = (int) ((round - 1) % Words.MANNERS.size());
        long again = (round - 1) / Words.MANNERS.size();
        return Words.MANNERS.get(manner) + " " + name + (again == 0 ? "" : " " + (again + 1));
    }

    private int shuffled(int place) {
        int mixed = (place * 0x9E3779B1 + (int) seed) & MASK;
        mixed ^= mixed >>> 9;
        mixed = (mixed * 0x2C1B3C6D + (int) (seed >>> 32)) & MASK;
        return mixed ^ (mixed >>> 7);
    }

    private static int score(int rank, int companies) {
        return BEST_SCORE - (int) ((long) (BEST_SCORE - WORST_SCORE) * rank / Math.max(1, companies));
    }

    private static int revenue(int employees, Dice dice) {
        return (int) Math.min(HIGHEST_REVENUE, employees * (90_000L + dice.below(160_000)));
    }
}
