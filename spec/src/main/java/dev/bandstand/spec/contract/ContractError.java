package dev.bandstand.spec.contract;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A contract cannot be used. The message has a line for each fault, with file, line and reason. */
public final class ContractError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ContractFault> faults;

    /** An error of faults. */
    public ContractError(List<ContractFault> faults) {
        super(faults.stream().map(ContractFault::toString).collect(joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** An error that no line of a file shows. */
    public ContractError(String message) {
        super(message);
        this.faults = List.of();
    }

    /** The faults found; empty when a file is missing altogether. */
    public List<ContractFault> faults() {
        return faults;
    }
}
