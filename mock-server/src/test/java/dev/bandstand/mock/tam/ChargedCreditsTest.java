package dev.bandstand.mock.tam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.tam.model.TamPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargedCreditsTest {

    @ParameterizedTest
    @CsvSource({"1,at-settle", "2,at-settle", "3,at-end", "4,at-end"})
    void the_running_total_is_the_sum_of_what_each_build_was_charged(long seed, String booked) {
        Random random = new Random(seed);
        Caller alice = Caller.in("documented");
        if (!booked.equals("at-settle")) {
            alice.withPolicy(TamPolicy.CREDITS_BOOKED, booked);
        }
        Caller bob = alice.as("bob");
        List<String> builds = new ArrayList<>();
        long most = 0;
        for (int step = 0; step < 150; step++) {
            switch (random.nextInt(5)) {
                case 0 -> builds.add(alice.submit());
                case 1 -> bob.submit();
                case 2 -> {
                    if (!builds.isEmpty()) {
                        String build = builds.get(random.nextInt(builds.size()));
                        switch (random.nextInt(3)) {
                            case 0 -> alice.pause(build);
                            case 1 -> alice.resume(build);
                            default -> alice.cancel(build);
                        }
                    }
                }
                default -> alice.wait(Duration.ofMillis(random.nextInt(9_000)));
            }
            long charged = alice.creditsOfEachBuild();
            assertThat(alice.creditsUsed()).isEqualTo(charged);
            most = Math.max(most, charged);
        }
        assertThat(most).isPositive();
    }
}
