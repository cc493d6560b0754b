package dev.livegate.checklist;

import dev.livegate.checklist.Checklist.State;
import dev.livegate.checklist.answer.AnswerDesk;
import dev.livegate.checklist.answer.ItemChange;
import dev.livegate.checklist.answer.Occasion;
import dev.livegate.checklist.template.Item;
import dev.livegate.checklist.template.Template;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;

/** The checklist for whoever reads it, and what people say of its items. */
@Singleton
public class ChecklistService {

    private final Template template;
    private final Checklist checklist;
    private final AnswerDesk answers;

    ChecklistService(Template template, Checklist checklist, AnswerDesk answers) {
        this.template = template;
        this.checklist = checklist;
        this.answers = answers;
    }

    public ChecklistView read(Scope scope) {
        return ChecklistView.of(template, checklist.state(scope), scope);
    }

    public ItemView say(Scope scope, String key, ItemChange change, boolean passkeyShown) {
        Item item = template.item(key);
        State before = checklist.state(scope);
        answers.change(new Occasion(scope, item, before.circumstances(), passkeyShown), change);
        return item(scope, item);
    }

    public byte[] photo(Scope scope, String key) {
        return answers.photo(scope, template.item(key)).orElseThrow(RequestProblem::notFound);
    }

    /** Of a whole section whether it concerns the tenant. */
    public ChecklistView sayOfSection(Scope scope, String key, ItemChange.NotApplicable said) {
        answers.section(scope, template.section(key), checklist.state(scope).circumstances(), said);
        return read(scope);
    }

    private ItemView item(Scope scope, Item item) {
        State after = checklist.state(scope);
        return after.standings().stream()
                .filter(one -> one.item().equals(item))
                .map(one -> ChecklistView.item(one, after, scope))
                .findFirst()
                .orElseThrow();
    }
}
