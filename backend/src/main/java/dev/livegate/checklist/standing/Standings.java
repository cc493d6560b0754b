package dev.livegate.checklist.standing;

import dev.livegate.checklist.answer.AnswerKind;
import dev.livegate.checklist.answer.ItemAnswer;
import dev.livegate.checklist.template.Item;
import dev.livegate.checklist.template.Section;
import dev.livegate.checklist.template.Template;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.problem.Fix;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides all items of a tenant, section by section, the sum last. */
@Singleton
public class Standings {

    private final Template template;
    private final Map<String, ItemCheck> checks = new LinkedHashMap<>();

    Standings(Template template) {
        this.template = template;
        template.items().forEach(item -> checks.put(item.key(), ItemCheck.of(item)));
    }

    public List<Standing> of(Knowledge knowledge) {
        List<Standing> all = new ArrayList<>();
        for (Section section : template.sections()) {
            section.items()
                    .forEach(item -> all.add(standing(section, item, knowledge)
                            .meant(knowledge.rollout().of(item))));
        }
        all.replaceAll(one -> one.item().isSum() ? sum(one.item(), all, knowledge) : one);
        return all;
    }

    private Standing standing(Section section, Item item, Knowledge knowledge) {
        boolean concerns = item.concerns().meets(knowledge.circumstances());
        Optional<ItemAnswer> not = answer(AnswerKind.not_applicable, section, item, knowledge);
        if (not.isPresent() && !(concerns && item.concernsEverybody())) {
            return Standing.skipped(item, "Does not concern you: " + not.get().words(), not.get());
        }
        if (!concerns && !isAdopted(section, item, knowledge)) {
            return Standing.skipped(item, "Concerns you " + item.concerns().words() + ".", null);
        }
        ItemAnswer exemption =
                knowledge.answers().of(item.key(), AnswerKind.exemption).orElse(null);
        return Standing.of(item, checks.get(item.key()).decide(knowledge), exemption, knowledge.now());
    }

    /** Somebody said that it concerns them, or answered it without being asked. */
    private static boolean isAdopted(Section section, Item item, Knowledge knowledge) {
        return answer(AnswerKind.chosen, section, item, knowledge).isPresent()
                || knowledge.answers().of(item.key(), AnswerKind.evidence).isPresent()
                || knowledge.answers().of(item.key(), AnswerKind.attestation).isPresent();
    }

    private static Optional<ItemAnswer> answer(AnswerKind kind, Section section, Item item, Knowledge knowledge) {
        return knowledge
                .answers()
                .of(item.key(), kind)
                .or(() -> knowledge.answers().of(section.key(), kind));
    }

    private static Standing sum(Item item, List<Standing> all, Knowledge knowledge) {
        List<Standing> open = all.stream().filter(Standing::isOpen).toList();
        Verdict verdict = open.isEmpty()
                ? Verdict.passed("Every item that going live needs is done.")
                : Verdict.failed(
                        open.size() + (open.size() == 1 ? " item is" : " items are") + " still open.",
                        open.stream()
                                .limit(5)
                                .map(one -> Fix.open(
                                        one.item().title(),
                                        "/dashboard/checklist?item="
                                                + one.item().key()))
                                .toArray(Fix[]::new));
        return Standing.of(item, new Decision(verdict, "the other items", null, null, false), null, knowledge.now());
    }
}
