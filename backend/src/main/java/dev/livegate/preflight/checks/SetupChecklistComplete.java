package dev.livegate.preflight.checks;

import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.problem.Fix;
import dev.livegate.preflight.PreflightCheck;
import dev.livegate.preflight.SetupItems;
import dev.livegate.preflight.SetupItems.Item;
import dev.livegate.preflight.Subject;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

@Singleton
class SetupChecklistComplete implements PreflightCheck {

    private final List<SetupItems> checklists;

    SetupChecklistComplete(@All List<SetupItems> checklists) {
        this.checklists = checklists;
    }

    @Override
    public String title() {
        return "The checklist is complete";
    }

    @Override
    public Verdict judge(Subject subject) {
        if (checklists.isEmpty()) {
            return Verdict.passed("There are no items yet.");
        }
        List<Item> open = checklists.stream()
                .flatMap(one -> one.open(subject.scope()).stream())
                .toList();
        return open.isEmpty()
                ? Verdict.passed("Every item that a deploy needs is done.")
                : Verdict.failed(open.size() + " items of the checklist are open. Do them first.", fixes(open))
                        .because("Each of them has broken somebody's first day.");
    }

    private static Fix[] fixes(List<Item> open) {
        return Stream.concat(
                        open.stream().map(item -> Fix.open(item.title(), item.path())),
                        Stream.of(Fix.rerun("SetupChecklistComplete")))
                .toArray(Fix[]::new);
    }
}
