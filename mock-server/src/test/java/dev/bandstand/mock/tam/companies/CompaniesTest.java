package dev.bandstand.mock.tam.companies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.mock.tam.Caller;
import dev.bandstand.mock.tam.job.CompanyRange;
import dev.bandstand.mock.tam.model.Band;
import dev.bandstand.mock.tam.model.TamScript;
import dev.bandstand.mock.tam.pages.PageStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CompaniesTest {

    private final Companies companies = companies("observability", 42);

    @Test
    void two_hundred_thousand_companies_of_two_bands_have_different_domains() {
        Set<String> domains = new HashSet<>();
        for (int rank = 0; rank < 100_000; rank++) {
            domains.add(String.valueOf(companies.company(0, rank).domain()));
            domains.add(String.valueOf(companies.company(1, rank).domain()));
        }
        assertThat(domains).hasSize(200_000);
    }

    @Test
    void every_company_fits_its_band() {
        for (int rank = 0; rank < 1_000; rank++) {
            assertThat(companies.company(0, rank).employeeCount()).isBetween(201, 1000);
            assertThat(companies.company(1, rank).employeeCount()).isBetween(5001, 20_004);
        }
    }

    @Test
    void another_query_finds_other_companies() {
        Companies others = companies("payroll", SeededRandom.seed("documented", "payroll"));
        assertThat(IntStream.range(0, 100)
                        .mapToObj(rank -> others.company(0, rank).domain()))
                .doesNotContainAnyElementsOf(IntStream.range(0, 100)
                        .mapToObj(rank -> companies.company(0, rank).domain())
                        .toList());
    }

    @Test
    void a_page_is_written_as_jackson_would_write_its_companies() {
        Companies odd = companies("CRM \"für\" dentists \\ \u0001", 7);

        byte[] written = JsonCodec.bytes(
                new PageStore(0).rows(odd, List.of(new CompanyRange(1, 0, 40), new CompanyRange(0, 9, 500))));

        assertThat(new String(written, StandardCharsets.UTF_8))
                .isEqualTo(new String(
                        JsonCodec.bytes(Stream.concat(
                                        IntStream.range(0, 40).mapToObj(rank -> odd.company(1, rank)),
                                        IntStream.range(9, 500).mapToObj(rank -> odd.company(0, rank)))
                                .toList()),
                        StandardCharsets.UTF_8));
    }

    /** A change of this digest means that the pages of a build differ from those of an earlier version. */
    @Test
    void the_same_seed_gives_the_same_bytes_in_every_process() throws Exception {
        Caller alice = Caller.in("documented");
        String job = alice.submit("cloud observability and monitoring tools");
        alice.wait("1m");
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        alice.walk(job).forEach(page -> digest.update(JsonCodec.bytes(page)));
        assertThat(HexFormat.of().formatHex(digest.digest()))
                .isEqualTo("24e2f8be80a2cdb7707c33970c7f24dd9e3ddd80c4d7405b19028587521d6adb");
    }

    private static Companies companies(String query, long seed) {
        List<Band> bands = List.of(
                new Band("201-1000", List.of("{query}", "{query} vendors"), Duration.ofSeconds(1), 50_000, 0),
                new Band("5001+", List.of("{query}"), Duration.ofSeconds(1), 50_000, 0));
        TamScript script =
                new TamScript(Duration.ZERO, Duration.ZERO, 100, 1, 1_000, bands, Optional.empty(), false, false);
        return new Companies(script, query, seed);
    }
}
