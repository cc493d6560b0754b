package dev.livegate.golive.gates;

import static dev.livegate.golive.GoLiveProblem.CHECKLIST_INCOMPLETE;

import dev.livegate.deployment.gate.OpenItems.Item;
import dev.livegate.golive.Gate;
import dev.livegate.golive.candidate.Candidate;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.problem.Fix;
import dev.livegate.platform.problem.Refusal;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;

@Singleton
class ChecklistComplete implements Gate {

    private static final int SHOWN = 5;

    @Override
    public Refusal refusal() {
        return CHECKLIST_INCOMPLETE;
    }

    @Override
    public String title() {
        return "The checklist is complete";
    }

    @Override
    public Verdict judge(Candidate candidate) {
        List<Item> open = candidate.items().open();
        if (open.isEmpty()) {
            return complete(candidate.items().exempt());
        }
        String first = open.stream()
                .limit(SHOWN)
                .map(Item::title)
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
        String more = open.size() > SHOWN ? " and " + (open.size() - SHOWN) + " more" : "";
        if (open.stream().allMatch(Item::awaited)) {
            return Verdict.deferred("Livegate looks at your app for the checklist: " + first + more
                    + ". It takes some seconds. Ask again then.");
        }
        return Verdict.failed("Open on the checklist: " + first + more + ". Do them first.", fixes(open));
    }

    private static Verdict complete(List<Item> exempt) {
        if (exempt.isEmpty()) {
            return Verdict.passed("Nothing that going live needs is open.");
        }
        String titles = exempt.stream().map(Item::title).collect(Collectors.joining(", "));
        return Verdict.warning("Nothing is open, but this is exempt for now: " + titles + ".", fixes(exempt));
    }

    private static Fix[] fixes(List<Item> items) {
        return items.stream()
                .limit(SHOWN)
                .map(item -> Fix.open(item.title(), item.path()))
                .toArray(Fix[]::new);
    }
}
