package dev.bandstand.mock.http;

import dev.bandstand.mock.message.IncomingRequest;
import dev.bandstand.mock.violation.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds the requests of one operation against the contract. */
record RequestCheck(List<ParameterCheck> parameters, Optional<BodyCheck> body) {

    RequestCheck {
        parameters = List.copyOf(parameters);
    }

    /** Returns the violations of a request: parameters first, then the body. */
    List<Violation> violations(IncomingRequest request, RawParameters raw) {
        List<Violation> found = ofParameters(raw);
        body.ifPresent(check -> found.addAll(check.violations(request, raw)));
        return found;
    }

    /** Returns the violations of the parameters alone. */
    List<Violation> ofParameters(RawParameters raw) {
        List<Violation> found = new ArrayList<>(0);
        for (ParameterCheck parameter : parameters) {
            found.addAll(parameter.violations(raw));
        }
        return found;
    }
}
