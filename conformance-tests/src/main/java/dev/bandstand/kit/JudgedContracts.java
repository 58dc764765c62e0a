package dev.bandstand.kit;

import dev.bandstand.kit.config.UsageError;
import dev.bandstand.spec.body.RequestLint;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.ContractError;
import dev.bandstand.spec.contract.ContractFault;
import dev.bandstand.spec.contract.ContractSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The contracts that a kit has met. One of a folder is known by its path, and from then on by its name, which is all that
 * a record of a run tells.
 */
final class JudgedContracts {

    private static final List<String> WITH_CODE = List.of("openfunnel-tam", "nemo-jobs");

    private final Map<String, JudgedContract> known = new ConcurrentHashMap<>();

    /**
     * A contract as a user or a record names it.
     *
     * @throws UsageError when there is none, or it cannot be used; the message tells each fault with its file and line
     */
    JudgedContract of(String written) {
        JudgedContract contract = known.get(written);
        if (contract == null) {
            contract = read(written);
            known.put(written, contract);
            known.put(contract.name(), contract);
        }
        return contract;
    }

    /**
     * The same, for a run that sends calls.
     *
     * @throws UsageError also when the contract makes a request that its document does not allow
     */
    JudgedContract driven(String written) {
        JudgedContract contract = of(written);
        List<ContractFault> faults = contract.walks()
                .map(folder -> RequestLint.faults(folder.facts().contract()))
                .orElse(List.of());
        if (!faults.isEmpty()) {
            throw new UsageError(String.valueOf(new ContractError(faults).getMessage()));
        }
        return contract;
    }

    private static JudgedContract read(String written) {
        if (WITH_CODE.contains(written)) {
            return JudgedContract.withCode(written);
        }
        try {
            return JudgedContract.folder(Contract.read(ContractSource.named(written)));
        } catch (ContractError wrong) {
            throw new UsageError(String.valueOf(wrong.getMessage()));
        }
    }
}
