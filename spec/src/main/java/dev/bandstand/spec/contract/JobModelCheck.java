package dev.bandstand.spec.contract;

import dev.bandstand.spec.contract.life.Move;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Holds a model against itself and against the OpenAPI document. */
final class JobModelCheck {

    private JobModelCheck() {}

    /** Returns the faults, in the order in which they are best mended. */
    static List<ContractFault> faults(OpenApi document, JobModel model) {
        ModelFaults faults = new ModelFaults(model.lines());
        new ModelWordsCheck(document, model, faults).check();
        if (faults.isEmpty()) { // the other checks need words that exist
            AnswerMembers members = new AnswerMembers(new Schemas(document), faults);
            new ModelAnswersCheck(document, model, members).check();
            new ModelPagesCheck(document, model, members).check();
            endlessMoves(model, faults);
        }
        return faults.all();
    }

    /** A job that goes round without time passing would never come to an instant. */
    private static void endlessMoves(JobModel model, ModelFaults faults) {
        for (String start : model.moves().keySet()) {
            Set<String> seen = new HashSet<>();
            String state = start;
            while (seen.add(state)) {
                Move move = model.move(state);
                if (move.to().isEmpty() || move.after().compareTo(Duration.ZERO) > 0) {
                    break;
                }
                state = move.to().get();
                if (state.equals(start)) {
                    faults.add(
                            "/moves/" + start, "a job would go round from here to here in no time; give it an after");
                    return;
                }
            }
        }
    }
}
