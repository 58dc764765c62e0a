package dev.bandstand.kit;

import dev.bandstand.kit.config.KeySources;
import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.config.UsageError;
import dev.bandstand.kit.run.ProgressListener;
import dev.bandstand.kit.target.Keys;
import java.util.Optional;
import java.util.UUID;

/** The keys of a run: those that were given, or, at a mock, made-up ones that no other run has. */
final class RunKeys {

    private static final String MADE_UP = "of_bandstand_check_";
    private static final int UNIQUE_LETTERS = 8;

    private final JudgedContract contract;
    private final Options options;
    private final KeySources secrets;

    RunKeys(JudgedContract contract, Options options, KeySources secrets) {
        this.contract = contract;
        this.options = options;
        this.secrets = secrets;
    }

    /** The keys as far as they are known before anything is sent. */
    Keys planned() {
        return new Keys(
                secrets.first().orElse(MADE_UP),
                secrets.second(),
                options.target().headers());
    }

    /**
     * The keys to send.
     *
     * @throws UsageError when the contract asks for a key, the target is no mock, and none was given
     */
    Keys sent(boolean mock, ProgressListener listener) {
        Optional<String> second = secrets.second();
        if (secrets.first().isPresent()) {
            return new Keys(secrets.first().get(), second, options.target().headers());
        }
        if (second.isPresent()) {
            throw new UsageError(
                    "A second API key was given, but no first one. Set BANDSTAND_API_KEY, or name a file with --key-file.");
        }
        boolean keyless = contract.keyless();
        if (!mock && !keyless) {
            throw new UsageError(
                    "No API key was given. Set BANDSTAND_API_KEY, or name a file with --key-file."
                            + " (In CI: is the secret set, and do runs of forks get it?) Only a Bandstand mock is judged without.");
        }
        if (mock && !keyless) {
            listener.notice("No API key was given (BANDSTAND_API_KEY or --key-file), so the mock gets made-up ones.");
        }
        String own = MADE_UP + UUID.randomUUID().toString().substring(0, UNIQUE_LETTERS);
        return new Keys(
                own + "_1",
                mock ? Optional.of(own + "_2") : Optional.empty(),
                options.target().headers());
    }
}
