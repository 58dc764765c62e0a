package dev.bandstand.mock.nemo.command;

import dev.bandstand.mock.nemo.model.NemoNames;
import dev.bandstand.mock.nemo.model.PythonText;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checks the name of a new job in the order of the service: the fileset of the job is created first, under a name that
 * begins with {@code job-fileset-}.
 *
 * @param byService the name of the fileset must be legal too, which leaves a job 51 characters and takes away @ and +
 */
record NameCheck(boolean byService) {

    /** The names that the files service accepts, letters of any script included. */
    private static final Pattern FILESET = Pattern.compile("^[\\w\\-.]+$", Pattern.UNICODE_CHARACTER_CLASS);

    private static final String FILESET_PREFIX = "job-fileset-";

    /**
     * The reason for refusing a name.
     *
     * @param conflict it is answered 409, not 422
     */
    record Refused(boolean conflict, String detail) {}

    Optional<Refused> refusal(String name) {
        if (!byService && NemoNames.isLegal(name)) {
            return Optional.empty();
        }
        String fileset = FILESET_PREFIX + name;
        if (name.isEmpty()) {
            return conflict("Expected a non-empty value for `name` but received ''");
        }
        if (!FILESET.matcher(fileset).matches()) {
            return conflict("""
                    1 validation error for CreateFilesetRequest
                    name
                      String should match pattern '^[\\w\\-.]+$' [type=string_pattern_mismatch, input_value=%s, input_type=str]
                        For further information visit https://errors.pydantic.dev/2.14/v/string_pattern_mismatch""".formatted(PythonText.quoted(fileset)));
        }
        return mismatch(fileset).or(() -> mismatch(name));
    }

    /** The refusal of a name of anything that the store of entities does not take. */
    static Optional<Refused> mismatch(String name) {
        return NemoNames.isLegal(name)
                ? Optional.empty()
                : Optional.of(new Refused(false, """
                        [{'type': 'string_pattern_mismatch', 'loc': ['body', 'name'], 'msg': "String should match pattern \
                        '%s'", 'input': %s, 'ctx': {'pattern': '%s'}}]""".formatted(
                                NemoNames.PRINTED_PATTERN, PythonText.quoted(name), NemoNames.PRINTED_PATTERN)));
    }

    private static Optional<Refused> conflict(String why) {
        return Optional.of(new Refused(true, "Unable to create job: " + why));
    }
}
