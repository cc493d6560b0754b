package dev.livegate.checklist.trial;

import static dev.livegate.checklist.trial.TrialEvent.CHECKLIST_TRIAL_REMOVED;
import static dev.livegate.checklist.trial.TrialEvent.CHECKLIST_TRIAL_SET;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.checklist.facts.FactBook;
import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.secret.Secret;
import dev.livegate.platform.secret.Vault;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the plan of a trial, within the transaction that is open. What was tried along another plan is forgotten. */
@Singleton
class TrialDesk {

    private final ObjectMapper json;
    private final Vault vault;
    private final FactBook book;
    private final Audit audit;
    private final Time time;

    TrialDesk(ObjectMapper json, Vault vault, FactBook book, Audit audit, Time time) {
        this.json = json;
        this.vault = vault;
        this.book = book;
        this.audit = audit;
        this.time = time;
    }

    record Ready(TrialPlan plan, Secret password) {}

    Optional<TrialPlan> plan(Scope scope) {
        return Trial.of(scope).map(this::plan);
    }

    Optional<Ready> ready(Scope scope) {
        return Trial.of(scope).map(trial -> new Ready(plan(trial), trial.password(vault)));
    }

    TrialPlan set(Scope scope, TrialPlan plan, @Nullable String password) {
        Trial trial = Trial.of(scope).orElseGet(() -> new Trial(scope));
        if (password == null && !trial.hasPassword()) {
            throw RequestProblem.VALIDATION_FAILED
                    .because("The test user cannot sign in without a password.")
                    .field("password", "Enter the password of the test user.");
        }
        trial.planned(written(plan), time.now());
        if (password != null) {
            trial.keep(Secret.of(password), vault);
        }
        trial.persist();
        book.forget(scope, "synthetic.");
        audit.record(scope, CHECKLIST_TRIAL_SET, "Said how a test user tries the app", Map.of("email", plan.email()));
        return plan;
    }

    void remove(Scope scope) {
        Trial.of(scope).orElseThrow(RequestProblem::notFound).delete();
        book.forget(scope, "synthetic.");
        audit.record(scope, CHECKLIST_TRIAL_REMOVED, "No test user tries the app any more", Map.of());
    }

    private TrialPlan plan(Trial trial) {
        try {
            return json.readValue(trial.plan(), TrialPlan.class);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a stored plan cannot be read", fault);
        }
    }

    private String written(TrialPlan plan) {
        try {
            return json.writeValueAsString(plan);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a plan cannot be written", fault);
        }
    }
}
