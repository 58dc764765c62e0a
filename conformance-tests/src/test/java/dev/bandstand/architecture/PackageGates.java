package dev.bandstand.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Limits for packages. Each method returns one sentence for each package that breaks the limit. */
final class PackageGates {

    private final Map<String, List<JavaClass>> packages;

    PackageGates(JavaClasses classes) {
        this.packages = classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.toList()));
    }

    /** Finds the packages with more than {@code most} top-level types. A package in {@code exceptions} has a limit of its own. */
    List<String> crowded(int most, Map<String, Integer> exceptions) {
        return packages.entrySet().stream()
                .filter(entry -> entry.getValue().size() > exceptions.getOrDefault(entry.getKey(), most))
                .map(entry -> String.format(
                        Locale.ROOT,
                        "%s has %d types, more than %d; split it",
                        entry.getKey(),
                        entry.getValue().size(),
                        exceptions.getOrDefault(entry.getKey(), most)))
                .toList();
    }

    /**
     * Finds the packages that show too many of their types.
     *
     * @param percent the greatest share of public top-level types
     * @param from the number of types from which on the limit applies
     * @param exceptions packages that may show more
     */
    List<String> exposed(int percent, int from, Set<String> exceptions) {
        return packages.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= from && !exceptions.contains(entry.getKey()))
                .filter(entry -> share(entry.getValue()) > percent)
                .map(entry -> String.format(
                        Locale.ROOT,
                        "%s: %d %% of the types are public, more than %d %%; make those that only it uses package-private",
                        entry.getKey(),
                        share(entry.getValue()),
                        percent))
                .toList();
    }

    /** Finds the exceptions that are no longer needed, so that the list of them only gets shorter. */
    List<String> needless(int percent, int from, Set<String> exceptions) {
        return exceptions.stream()
                .sorted()
                .filter(name -> packages.getOrDefault(name, List.of()).size() < from
                        || share(packages.getOrDefault(name, List.of())) <= percent)
                .map(name -> name + " keeps the limit; remove it from the exceptions")
                .toList();
    }

    private static long share(List<JavaClass> types) {
        return 100
                * types.stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .count()
                / types.size();
    }
}
