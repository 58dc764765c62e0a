package dev.bandstand.mock.tam.companies;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.contract.tam.TamCompanyResult;
import dev.bandstand.mock.bytes.JsonBytes;
import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.mock.edit.RowEdits;
import dev.bandstand.mock.tam.model.Band;
import dev.bandstand.mock.tam.model.TamScript;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The companies of a market. None is stored: each is a function of the seed, its band and its rank in the band. */
public final class Companies {

    /** 64 x 64 halves of names and 32 trades: so many brands before a word must go before them. */
    private static final int BITS = 17;

    private static final int MASK = (1 << BITS) - 1;
    private static final int TYPICAL = 1024;
    private static final int BEST_SCORE = 98;
    private static final int WORST_SCORE = 51;
    private static final long HIGHEST_REVENUE = 2_000_000_000;

    private final List<Market> markets;
    private final long seed;
    private final long fingerprint;

    public Companies(TamScript script, String query, long seed) {
        this.markets =
                script.bands().stream().map(band -> Market.of(band, query)).toList();
        this.seed = seed;
        this.fingerprint = SeededRandom.seed(query, script.bands().toString(), Long.toString(seed));
    }

    /** Tells markets apart: the same number, the same companies. */
    public long fingerprint() {
        return fingerprint;
    }

    /** The company of a rank, the best fit of a band having rank 0. */
    public TamCompanyResult company(int bandIndex, int rank) {
        JsonBytes json = new JsonBytes(TYPICAL);
        write(bandIndex, rank, json);
        return JsonCodec.read(json.toByteArray(), TamCompanyResult.class);
    }

    /** Writes the company of a rank as JSON. */
    public void write(int bandIndex, int rank, JsonBytes out) {
        RowEdits edits = markets.get(bandIndex).edits();
        if (!edits.concern(rank)) {
            generate(bandIndex, rank, out);
            return;
        }
        JsonBytes generated = new JsonBytes(TYPICAL);
        generate(bandIndex, rank, generated);
        out.add(JsonCodec.bytes(edits.edited(rank, JsonCodec.read(generated.toByteArray(), ObjectNode.class))));
    }

    private void generate(int bandIndex, int rank, JsonBytes out) {
        Market market = markets.get(bandIndex);
        SeededRandom dice = new SeededRandom(seed + ((long) bandIndex << 40) + rank);
        byte[] brand = brand((long) rank * markets.size() + bandIndex).getBytes(StandardCharsets.US_ASCII);
        byte[] slug = slug(brand);
        int place = dice.below(Words.PLACES.size());
        byte[] wording = market.wordings()[dice.below(market.wordings().length)];
        int industry = dice.below(Words.INDUSTRIES.size());
        int employees = market.staff().drawn(dice);
        out.add(CompanyPieces.NAME);
        out.add(brand);
        out.add(CompanyPieces.DOMAIN);
        out.add(slug);
        out.add(CompanyPieces.LINKEDIN_URL);
        out.add(slug);
        out.add(CompanyPieces.HEADQUARTERS[place]);
        out.add(wording);
        out.add(CompanyPieces.FOCUS[industry]);
        out.add(score(rank, market.companies()));
        out.add(market.source());
        out.add(wording);
        out.add(CompanyPieces.EMPLOYEE_COUNT);
        out.add(employees);
        out.add(CompanyPieces.FUNDING_STAGE[dice.below(Words.STAGES.size())]);
        if (dice.chance(4)) {
            out.add(CompanyPieces.NULL);
        } else {
            out.add(revenue(employees, dice));
        }
        out.add(CompanyPieces.INDUSTRIES[industry]);
        out.add(CompanyPieces.TRADES[dice.below(Words.TRADES.size())]);
        out.add(CompanyPieces.PLACES[place]);
        if (dice.chance(6)) {
            out.add(CompanyPieces.NULL);
        } else {
            out.add(employees * 3 + dice.below(9_000));
        }
        out.add(CompanyPieces.DESCRIPTION);
        out.add(brand);
        out.add(CompanyPieces.IN_CITY[place]);
        out.add(CompanyPieces.WORKS_IN[industry]);
        out.add(dice.chance(3) ? CompanyPieces.NULL : CompanyPieces.TAGLINES[industry]);
        out.add('}');
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

    private static byte[] slug(byte[] brand) {
        byte[] slug = new byte[brand.length];
        for (int i = 0; i < brand.length; i++) {
            slug[i] = (byte) (brand[i] == ' ' ? '-' : Character.toLowerCase(brand[i]));
        }
        return slug;
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

    private static int revenue(int employees, SeededRandom dice) {
        return (int) Math.min(HIGHEST_REVENUE, employees * (90_000L + dice.below(160_000)));
    }

    /**
     * One band of the market.
     *
     * @param wordings what is searched for, as JSON without its quotes
     * @param source the JSON from the score of a company on to its wording
     * @param edits changes of its companies
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Market(int companies, EmployeeRange staff, byte[][] wordings, byte[] source, RowEdits edits) {

        static Market of(Band band, String query) {
            return new Market(
                    band.companies(),
                    EmployeeRange.of(band.label()),
                    band.queries().stream()
                            .map(wording -> escaped(wording.replace("{query}", query)))
                            .toArray(byte[][]::new),
                    CompanyPieces.source(escaped(band.label())),
                    band.edits());
        }

        private static byte[] escaped(String text) {
            return JsonStringEncoder.getInstance().quoteAsUTF8(text);
        }
    }
}
