package dev.bandstand.spec.contract;

/**
 * The way in which a request names its caller.
 *
 * @param by how the key is sent
 * @param name the header, query parameter or cookie that carries it; empty for {@link By#NONE}
 * @param scheme the word before the key in the header, such as {@code Bearer}; empty for none
 * @param optional true when a request may leave it out
 */
public record Caller(By by, String name, String scheme, boolean optional) {

    /** A contract that does not tell its callers apart. */
    public static final Caller NONE = new Caller(By.NONE, "", "", true);

    private static final String AUTHORIZATION = "Authorization";

    /** The ways to send a key. */
    public enum By {
        NONE,
        HEADER,
        QUERY,
        COOKIE,
        /** HTTP Basic; the user name is the key. */
        BASIC
    }

    static Caller parse(String by, String scheme, boolean optional) {
        return switch (by) {
            case "none" -> NONE;
            case "bearer" -> new Caller(By.HEADER, AUTHORIZATION, "Bearer", optional);
            case "basic" -> new Caller(By.BASIC, AUTHORIZATION, "Basic", optional);
            default -> {
                Place place = Place.parse(by);
                yield new Caller(By.valueOf(place.in().name()), place.name(), scheme, optional);
            }
        };
    }
}
