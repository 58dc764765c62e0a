package dev.bandstand.kit;

import dev.bandstand.kit.config.UsageError;
import dev.bandstand.spec.Nearest;
import dev.bandstand.spec.Profile;
import dev.bandstand.spec.RuleCatalogue;
import java.util.List;

/** The profiles that a run was asked to hold the target to. */
final class ClaimNames {

    private final RuleCatalogue catalogue;

    ClaimNames(RuleCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The named profiles in the order of the catalogue, and the core, which every target is held to.
     *
     * @throws UsageError when there is no profile of that name
     */
    List<String> of(List<String> asked) {
        List<String> known = catalogue.profiles().stream().map(Profile::name).toList();
        for (String name : asked) {
            if (!known.contains(name)) {
                throw new UsageError("%s The profiles are %s."
                        .formatted(
                                Nearest.sentence("There is no profile " + name, name, known),
                                String.join(", ", known)));
            }
        }
        return known.stream()
                .filter(name -> name.equals("core") || asked.contains(name))
                .toList();
    }
}
