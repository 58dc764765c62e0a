package dev.bandstand.mock.tam.job;

import dev.bandstand.contract.tam.TamCompanyResult;
import java.util.List;
import java.util.Optional;

/**
 * A page as it can be read at the moment.
 *
 * @param name what it is called
 * @param next the cursor of the following page, if that exists
 */
public record CompanyPage(Optional<String> name, List<TamCompanyResult> rows, Optional<String> next) {

    public static CompanyPage blank(Optional<String> name) {
        return new CompanyPage(name, List.of(), Optional.empty());
    }
}
