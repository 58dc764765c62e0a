package dev.bandstand.spec.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.bandstand.spec.Nearest;
import dev.bandstand.spec.contract.ContractFault;
import dev.bandstand.spec.contract.JobModel;
import dev.bandstand.spec.contract.Lines;
import dev.bandstand.spec.contract.SuccessAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the names in the templates of a contract that stand for nothing: the mock would tell null in their places. */
public final class TemplateLint {

    private static final Set<String> ALONE = Set.of(
            "id",
            "status",
            "state",
            "self",
            "url",
            "attempt",
            "stages-done",
            "stages-total",
            "created",
            "now",
            "changed",
            "ended",
            "job",
            "request");

    private final JobModel model;
    private final Set<String> known;
    private final List<ContractFault> faults = new ArrayList<>();

    private TemplateLint(JobModel model) {
        this.model = model;
        this.known = new TreeSet<>(ALONE);
        model.states().keySet().forEach(state -> known.add("entered/" + state));
        model.counters().keySet().forEach(counter -> known.add("counter/" + counter));
    }

    /** The names of a contract that stand for nothing, one for each place. */
    public static List<ContractFault> faults(JobModel model) {
        TemplateLint lint = new TemplateLint(model);
        lint.names("/body", model.body());
        model.bodyIn().forEach((state, body) -> lint.names(Lines.at("body-in", state), body));
        model.answers().forEach((id, answer) -> lint.answer(Lines.at("answers", id), answer));
        return lint.faults;
    }

    private void answer(String at, SuccessAnswer answer) {
        names(at + "/body", answer.body());
        answer.headers()
                .forEach((name, value) ->
                        names(at + "/headers" + Lines.at(name), JsonNodeFactory.instance.textNode(value)));
        answer.in().forEach((state, own) -> answer(at + "/in" + Lines.at(state), own));
    }

    private void names(String at, @Nullable JsonNode template) {
        if (template == null) {
            return;
        }
        if (template.isObject()) {
            template.properties().forEach(member -> names(at + Lines.at(member.getKey()), member.getValue()));
            return;
        }
        for (String name : Template.names(template)) {
            String word = name.replaceFirst("\\+.*$", "");
            if (!known.contains(word) && !word.startsWith("request/") && !word.startsWith("job/")) {
                ContractFault fault = new ContractFault(
                        model.lines().file(),
                        model.lines().of(at),
                        "%s: $%s stands for nothing%s; a text that begins with a dollar sign is written $$"
                                .formatted(Lines.spoken(at), name, Nearest.hint(word, known)));
                if (faults.stream().noneMatch(each -> each.reason().equals(fault.reason()))) {
                    faults.add(fault);
                }
            }
        }
    }
}
