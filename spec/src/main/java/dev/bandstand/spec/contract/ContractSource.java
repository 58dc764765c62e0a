package dev.bandstand.spec.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of one contract. */
public interface ContractSource {

    /** The contracts that ship with Bandstand. */
    List<String> SHIPPED = List.of("openfunnel-tam", "nemo-jobs", "openai-batch");

    /** The name of the contract: small letters, digits and single hyphens. */
    String name();

    /** The text of a file by its path in the contract's folder, such as {@code job.yaml}; empty when there is none. */
    Optional<String> text(String path);

    /** The names of the files in a folder of the contract, such as {@code scenarios}; none when there is no such folder. */
    List<String> list(String folder);

    /** The name by which the user knows a file. */
    String label(String path);

    /** The folder, when the contract is one that can be edited. */
    Optional<Path> folder();

    /** A contract that ships with Bandstand. */
    static ContractSource shipped(String name) {
        return new OnClassPath(name);
    }

    /**
     * A contract of one's own.
     *
     * @throws ContractError when there is no such folder, or its name is no name for a contract
     */
    static ContractSource folder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ContractError(
                    "There is no folder %s. A contract is a folder with openapi.yaml and job.yaml.".formatted(folder));
        }
        return InFolder.of(folder);
    }

    /**
     * The name that a folder gives its contract, whether it is there or not.
     *
     * @throws ContractError when it is no name for a contract
     */
    static String nameOf(Path folder) {
        return InFolder.of(folder).name();
    }

    /**
     * A contract as a user names it: one that ships with Bandstand by its name, any other by its folder.
     *
     * @throws ContractError when there is neither
     */
    static ContractSource named(String name) {
        if (SHIPPED.contains(name)) {
            return shipped(name);
        }
        if (Files.isDirectory(Path.of(name))) {
            return folder(Path.of(name));
        }
        throw new ContractError(
                "There is no contract %s: no folder of that name, and those that come with Bandstand are %s."
                        .formatted(name, String.join(", ", SHIPPED)));
    }

    /** Files on the class path. */
    record OnClassPath(String name) implements ContractSource {

        @Override
        public Optional<String> text(String path) {
            try (InputStream in = ContractSource.class.getResourceAsStream(label(path))) {
                return in == null
                        ? Optional.empty()
                        : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException unread) {
                throw new UncheckedIOException(label(path) + " cannot be read", unread);
            }
        }

        /** A class path cannot be listed; what ships names its files in an index. */
        @Override
        public List<String> list(String folder) {
            return text(folder + "/index")
                    .map(String::lines)
                    .map(Stream::toList)
                    .orElse(List.of());
        }

        @Override
        public String label(String path) {
            return "/contracts/" + name + "/" + path;
        }

        @Override
        public Optional<Path> folder() {
            return Optional.empty();
        }
    }

    /** Files in a folder. */
    record InFolder(String name, Path root) implements ContractSource {

        private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

        /** The names of what the mock serves by code of its own. */
        private static final Set<String> TAKEN = Set.of("control", "openfunnel-tam", "nemo-jobs");

        static InFolder of(Path folder) {
            String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
            if (!NAME.matcher(name).matches()) {
                throw new ContractError(
                        "The folder of a contract gives it its name, which is made of small letters, digits and single"
                                + " hyphens; %s is not.".formatted(name));
            }
            if (TAKEN.contains(name)) {
                throw new ContractError(
                        "The folder %s has the name of something that Bandstand serves itself. Rename the folder."
                                .formatted(folder));
            }
            return new InFolder(name, folder);
        }

        @Override
        public Optional<String> text(String path) {
            Path file = root.resolve(path);
            try {
                return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
            } catch (IOException unread) {
                throw new ContractError("%s cannot be read as UTF-8 text.".formatted(file));
            }
        }

        @Override
        public List<String> list(String folder) {
            Path place = root.resolve(folder);
            if (!Files.isDirectory(place)) {
                return List.of();
            }
            try (Stream<Path> files = Files.list(place)) {
                return files.map(file -> String.valueOf(file.getFileName()))
                        .sorted()
                        .toList();
            } catch (IOException unread) {
                throw new ContractError("The folder %s cannot be read.".formatted(place));
            }
        }

        @Override
        public String label(String path) {
            return root.resolve(path).toString();
        }

        @Override
        public Optional<Path> folder() {
            return Optional.of(root);
        }
    }
}
