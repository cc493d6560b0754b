package dev.livegate.checklist;

import dev.livegate.checklist.Checklist.State;
import dev.livegate.checklist.standing.Standing;
import dev.livegate.checklist.template.Section;
import dev.livegate.checklist.template.Template;
import dev.livegate.platform.scope.Scope;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Checklist")
public record ChecklistView(
        String template, LocalDate reviewBy, @Nullable String reviewReminder, List<SectionView> sections, Score score) {

    @Schema(name = "ChecklistSection")
    public record SectionView(String key, String title, boolean applicable, List<ItemView> items) {}

    static ChecklistView of(Template template, State state, Scope reader) {
        Map<String, Standing> standings = new LinkedHashMap<>();
        state.standings().forEach(one -> standings.put(one.item().key(), one));
        LocalDate today = LocalDate.ofInstant(state.dossier().now(), ZoneOffset.UTC);
        return new ChecklistView(
                template.name(),
                template.reviewBy(),
                today.isAfter(template.reviewBy())
                        ? "This checklist should have been reviewed by " + template.reviewBy()
                                + ". Ask who runs this Livegate to bring it up to date."
                        : null,
                template.sections().stream()
                        .map(section -> section(section, standings, state, reader))
                        .toList(),
                Score.of(template.sections(), standings));
    }

    static ItemView item(Standing one, State state, Scope reader) {
        return ItemView.of(one, title(one, state), reader, state.dossier().now());
    }

    static String title(Standing one, State state) {
        return one.item().titleFor(state.dossier().appUrl());
    }

    private static SectionView section(Section section, Map<String, Standing> standings, State state, Scope reader) {
        List<ItemView> items = section.items().stream()
                .map(item -> item(standings.get(item.key()), state, reader))
                .toList();
        return new SectionView(section.key(), section.title(), items.stream().anyMatch(ItemView::applicable), items);
    }
}
