package dev.bandstand.mock.control;

import dev.bandstand.contract.control.Problem;
import org.jspecify.annotations.Nullable;

/** Says what went wrong. */
final class Problems {

    private Problems() {}

    static Problem of(int status, @Nullable String detail) {
        String title = switch (status) {
            case 404 -> "Not Found";
            case 409 -> "Conflict";
            case 410 -> "Gone";
            default -> "Unprocessable Entity";
        };
        return Problem.builder()
                .type("about:blank")
                .title(title)
                .status(status)
                .detail(detail)
                .build();
    }
}
