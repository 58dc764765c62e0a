package dev.bandstand.mock.tam.companies;

import dev.bandstand.mock.bytes.JsonBytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The JSON that all companies have in common, between the values that differ. A company is put together
 * from it in a quarter of the time that it takes to write one member by member, and companies are most of what a mock ever
 * writes. In {@link Words} there is nothing to escape.
 */
final class CompanyPieces {

    static final byte[] NAME = bytes("{\"name\":\"");
    static final byte[] DOMAIN = bytes("\",\"domain\":\"");
    static final byte[] LINKEDIN_URL = bytes(".com\",\"linkedin_url\":\"https://www.linkedin.com/company/");
    static final byte[] EMPLOYEE_COUNT = bytes("\",\"employee_count\":");
    static final byte[] DESCRIPTION = bytes(",\"description\":\"");
    static final byte[] NULL = bytes("null");

    /** By place: the head office, and on to the wording in the reason for the match. */
    static final byte[][] HEADQUARTERS = each(
            Words.PLACES,
            place -> "\",\"headquarters\":\"" + place.text()
                    + "\",\"match_reason\":\"Sells to or builds for the market \\\"");

    /** By industry: from the wording on to the score. */
    static final byte[][] FOCUS =
            each(Words.INDUSTRIES, industry -> "\\\", with a focus on " + trade(industry) + ".\",\"match_score\":");

    /** By stage: on to the revenue. */
    static final byte[][] FUNDING_STAGE =
            each(Words.STAGES, stage -> ",\"funding_stage\":\"" + stage + "\",\"revenue_usd\":");

    /** By industry, the first of two. */
    static final byte[][] INDUSTRIES = each(Words.INDUSTRIES, industry -> ",\"industries\":[\"" + industry + "\",\"");

    /** By trade, the second of two industries. */
    static final byte[][] TRADES = each(Words.TRADES, trade -> trade + "\"]");

    /** By place: on to the number of followers. */
    static final byte[][] PLACES = each(
            Words.PLACES,
            place -> ",\"hq_city\":\"" + place.city() + "\",\"hq_region\":\"" + place.region() + "\",\"hq_country\":\""
                    + place.country() + "\",\"linkedin_follower_count\":");

    /** By place: the middle of the description. */
    static final byte[][] IN_CITY = each(Words.PLACES, place -> " is a company in " + place.city() + " that works in ");

    /** By industry: the end of the description, and on to the tagline. */
    static final byte[][] WORKS_IN = each(Words.INDUSTRIES, industry -> trade(industry) + ".\",\"tagline\":");

    /** By industry. */
    static final byte[][] TAGLINES = each(Words.INDUSTRIES, industry -> "\"" + industry + " without the busywork\"");

    private CompanyPieces() {}

    /**
     * The band that companies come from, from their score on to the wording.
     *
     * @param band its label, escaped
     */
    static byte[] source(byte[] band) {
        JsonBytes json = new JsonBytes(band.length + 40);
        json.add(",\"source_band\":\"");
        json.add(band);
        json.add("\",\"source_query\":\"");
        return json.toByteArray();
    }

    private static String trade(String industry) {
        return industry.toLowerCase(Locale.ROOT);
    }

    private static <T> byte[][] each(List<T> words, Function<T, String> json) {
        return words.stream().map(word -> bytes(json.apply(word))).toArray(byte[][]::new);
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
