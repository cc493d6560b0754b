package dev.livegate.checklist.rollout;

import static dev.livegate.checklist.rollout.RolloutEvent.CHECKLIST_ITEM_ROLLED_OUT;

import dev.livegate.checklist.template.Item;
import dev.livegate.checklist.template.Template;
import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** What operators do with items: see whom each one stops, and say how earnest it is meant. */
@Singleton
public class RolloutService {

    private final Tx tx;
    private final Template template;
    private final RolloutTable table;
    private final Audit audit;

    RolloutService(Tx tx, Template template, RolloutTable table, Audit audit) {
        this.tx = tx;
        this.template = template;
        this.table = table;
        this.audit = audit;
    }

    List<RolledOut> all() {
        return tx.platform(() -> views(template.items()));
    }

    RolledOut say(Actor operator, String key, Earnest earnest) {
        Item item = template.item(key);
        return tx.platform(() -> {
            table.say(key, earnest, operator.name());
            RolledOut view = views(List.of(item)).get(0);
            audit.record(
                    new Scope(Audit.PLATFORM, operator),
                    CHECKLIST_ITEM_ROLLED_OUT,
                    "Item " + key + " is now meant to " + verb(earnest),
                    Map.of("item", key, "earnest", earnest, "blocked", view.blocked(), "tenants", view.tenants()));
            return view;
        });
    }

    private List<RolledOut> views(List<Item> items) {
        Rollout rollout = table.read();
        Map<String, Integer> stopped = table.stopped();
        int tenants = table.tenants();
        return items.stream()
                .map(item -> view(item, rollout.of(item), stopped.getOrDefault(item.key(), 0), tenants))
                .toList();
    }

    private static RolledOut view(Item item, Earnest earnest, int blocked, int tenants) {
        String words = earnest == Earnest.strict ? "Blocks " : "Would have blocked ";
        String radius = words + blocked + " of " + tenants + (tenants == 1 ? " tenant." : " tenants.");
        return new RolledOut(item.key(), item.titleFor(""), earnest, blocked, tenants, radius);
    }

    private static String verb(Earnest earnest) {
        return earnest == Earnest.strict ? "block" : earnest.name();
    }
}
