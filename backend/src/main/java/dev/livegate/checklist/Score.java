package dev.livegate.checklist;

import dev.livegate.checklist.standing.Standing;
import dev.livegate.checklist.template.ItemPhase;
import dev.livegate.checklist.template.Section;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many of the items that concern the tenant are green; {@code open} are required and not. */
@Schema(name = "ChecklistScore")
public record Score(int done, int of, int open, List<PhaseScore> phases, List<SectionScore> sections) {

    @Schema(name = "PhaseScore")
    public record PhaseScore(ItemPhase phase, int done, int of) {}

    @Schema(name = "SectionScore")
    public record SectionScore(String key, int done, int of) {}

    static Score of(List<Section> sections, Map<String, Standing> standings) {
        Collection<Standing> all = standings.values();
        return new Score(
                done(all),
                applicable(all).size(),
                (int) all.stream().filter(Standing::isOpen).count(),
                Arrays.stream(ItemPhase.values())
                        .map(phase -> phase(phase, all))
                        .toList(),
                sections.stream().map(section -> section(section, standings)).toList());
    }

    private static PhaseScore phase(ItemPhase phase, Collection<Standing> all) {
        List<Standing> of =
                all.stream().filter(one -> one.item().phase() == phase).toList();
        return new PhaseScore(phase, done(of), applicable(of).size());
    }

    private static SectionScore section(Section section, Map<String, Standing> standings) {
        List<Standing> of =
                section.items().stream().map(item -> standings.get(item.key())).toList();
        return new SectionScore(section.key(), done(of), applicable(of).size());
    }

    private static List<Standing> applicable(Collection<Standing> standings) {
        return standings.stream().filter(Standing::isApplicable).toList();
    }

    private static int done(Collection<Standing> standings) {
        return (int) applicable(standings).stream()
                .filter(one -> one.status().isGreen())
                .count();
    }
}
