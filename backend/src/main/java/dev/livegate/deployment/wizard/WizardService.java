package dev.livegate.deployment.wizard;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import jakarta.inject.Singleton;

@Singleton
public class WizardService {

    private final Tx tx;
    private final AnswerDesk desk;
    private final Editor editor;
    private final Overview overview;

    WizardService(Tx tx, AnswerDesk desk, Editor editor, Overview overview) {
        this.tx = tx;
        this.desk = desk;
        this.editor = editor;
        this.overview = overview;
    }

    public ConfigView read(Scope scope) {
        return tx.in(scope, () -> overview.of(scope));
    }

    /** Answers are looked at before anything is written: all are saved, or none. */
    public ConfigView save(Scope scope, DeployAnswers answers) {
        Answered usable = desk.look(answers);
        return tx.in(scope, () -> {
            editor.save(scope, usable);
            return overview.of(scope);
        });
    }

    /** What was live before becomes the draft, with a number of its own. */
    public ConfigView rollBack(Scope scope, int revision) {
        return tx.in(scope, () -> {
            editor.rollBack(scope, revision);
            return overview.of(scope);
        });
    }
}
