package dev.bandstand.kit.verdict;

import dev.bandstand.kit.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The profiles that a target is held to: those that were named, or else those that there are means to judge. */
public final class Claims {

    /** Profiles that make sense only for a target that is seen to have what they speak of. */
    private static final Set<String> TO_DISCOVER = Set.of("paging", "progress");

    private final Map<String, Claim> claims;

    private Claims(Map<String, Claim> claims) {
        this.claims = claims;
    }

    /** The profiles that the user named. */
    public static Claims declared(List<String> profiles) {
        return new Claims(claims(profiles, Claim.Source.DECLARED));
    }

    /** The profiles for which the run has the means. */
    public static Claims byMeans(List<String> profiles) {
        return new Claims(claims(profiles, Claim.Source.DEFAULT));
    }

    /** Claims as they stood after an earlier run. */
    public static Claims settled(List<Claim> claims) {
        Map<String, Claim> settled = new LinkedHashMap<>();
        claims.forEach(claim -> settled.put(claim.profile(), claim));
        return new Claims(settled);
    }

    private static Map<String, Claim> claims(List<String> profiles, Claim.Source source) {
        Map<String, Claim> claims = new LinkedHashMap<>();
        profiles.forEach(profile -> claims.put(profile, new Claim(profile, source)));
        return claims;
    }

    /** True if a profile is claimed. */
    public boolean contains(String profile) {
        return claims.containsKey(profile);
    }

    /** True if a profile is claimed by its name. */
    public boolean declares(String profile) {
        return of(profile)
                .filter(claim -> claim.source() == Claim.Source.DECLARED)
                .isPresent();
    }

    /** The claim of a profile. */
    public Optional<Claim> of(String profile) {
        return Optional.ofNullable(claims.get(profile));
    }

    /** All claims, in the order of the catalogue. */
    public List<Claim> all() {
        return List.copyOf(claims.values());
    }

    /** The claims after a run: what only makes sense when it is seen stays only where it was seen. */
    public Claims after(Trace trace) {
        Set<String> seen = ProfileDiscovery.in(trace);
        Map<String, Claim> settled = new LinkedHashMap<>();
        for (Claim claim : claims.values()) {
            if (claim.source() == Claim.Source.DECLARED || !TO_DISCOVER.contains(claim.profile())) {
                settled.put(claim.profile(), claim);
            } else if (seen.contains(claim.profile())) {
                settled.put(claim.profile(), new Claim(claim.profile(), Claim.Source.DISCOVERED));
            }
        }
        return new Claims(settled);
    }

    /** Returns the profiles that the target was seen to have although they are not claimed. */
    public List<String> undeclared(Trace trace) {
        List<String> undeclared = new ArrayList<>(ProfileDiscovery.in(trace));
        undeclared.removeAll(claims.keySet());
        return undeclared;
    }
}
