package dev.bandstand.mock.model;

import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.ContractError;
import dev.bandstand.spec.contract.ContractSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A contract in a folder that may be edited while it is served. A version with a mistake leaves the last good one in use. */
public final class ContractFolder {

    private static final Logger LOG = System.getLogger(ContractFolder.class.getName());

    /** The folders below the one of a contract hold files, no more folders. */
    private static final int DEPTH = 2;

    private final ContractSource source;
    private Map<Path, String> seen;
    private volatile Contract good;
    private volatile Optional<String> problem = Optional.empty();

    /**
     * Reads a contract for the first time.
     *
     * @throws ContractError when something is wrong in it
     */
    public ContractFolder(ContractSource source) {
        this.source = source;
        this.seen = files();
        this.good = source.folder().isPresent() ? read() : Contract.shipped(source.name());
    }

    /** The contract of the folder, its rules and deviations held against it. */
    private Contract read() {
        Contract read = Contract.read(source);
        ModelDeviations.of(read);
        return read;
    }

    /** True for a folder that can be edited; false for a contract that ships. */
    public boolean canChange() {
        return source.folder().isPresent();
    }

    /** The last good version. */
    public Contract contract() {
        return good;
    }

    /** The mistakes in the folder as it is now, each with its file and line; empty when there are none. */
    public Optional<String> problem() {
        return problem;
    }

    /**
     * Reads the folder again if one of its files has changed, and logs what came of it.
     *
     * @param check throws InvalidSetting when a new version cannot be served beside other contracts
     * @return true when there is a new version
     */
    public synchronized boolean refresh(Consumer<Contract> check) {
        Map<Path, String> now = files();
        if (now.equals(seen)) {
            return false;
        }
        seen = now;
        try {
            Contract read = read();
            check.accept(read);
            good = read;
            problem = Optional.empty();
            LOG.log(Level.INFO, "The contract {0} was read again.", read.name());
            return true;
        } catch (ContractError | InvalidSetting wrong) {
            problem = Optional.of(String.valueOf(wrong.getMessage()));
            LOG.log(Level.WARNING, problem.get() + "\nThe last good version of the contract stays in use.");
            return false;
        }
    }

    /** The files of the folder, with what changes when one is written. */
    private Map<Path, String> files() {
        Map<Path, String> files = new TreeMap<>();
        source.folder().ifPresent(folder -> {
            try (Stream<Path> all = Files.walk(folder, DEPTH)) {
                List.copyOf(all.toList()).forEach(file -> stamp(file).ifPresent(stamp -> files.put(file, stamp)));
            } catch (IOException | UncheckedIOException gone) {
                files.clear();
            }
        });
        return files;
    }

    private static Optional<String> stamp(Path file) {
        try {
            BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class);
            return about.isRegularFile()
                    ? Optional.of(about.lastModifiedTime() + " " + about.size())
                    : Optional.empty();
        } catch (IOException goneSince) {
            return Optional.empty();
        }
    }
}
