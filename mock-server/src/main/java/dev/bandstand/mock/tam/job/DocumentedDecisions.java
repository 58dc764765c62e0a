package dev.bandstand.mock.tam.job;

import dev.bandstand.mock.tam.model.TamContract;
import dev.bandstand.mock.tam.model.TamStatus;
import dev.bandstand.spec.contract.life.CommandTable;

/** Decides by the table of commands of the contract. */
final class DocumentedDecisions implements CommandDecisions {

    @Override
    public CommandDecision decide(TamJobAt jobAt, TamCommand command) {
        TamStatus status = jobAt.snapshot().status();
        String word = jobAt.policies().cell(TamContract.MODEL, status.word(), command.word());
        return switch (word) {
            case CommandTable.STAY -> new CommandDecision.NoChange(status);
            case CommandTable.REFUSE -> new CommandDecision.Refuse();
            default -> new CommandDecision.Accept(TamStatus.of(word).orElseThrow());
        };
    }
}
