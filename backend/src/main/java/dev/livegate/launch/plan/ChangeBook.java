package dev.livegate.launch.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.platform.scope.Lastly;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Every change of a launch, with what takes it back, written down and committed before the first one is made. */
@Singleton
public class ChangeBook {

    private final Tx tx;
    private final Lastly lastly;
    private final ObjectMapper json;

    ChangeBook(Tx tx, Lastly lastly, ObjectMapper json) {
        this.tx = tx;
        this.lastly = lastly;
        this.json = json;
    }

    /** As it stands in the book. The generation makes another idempotency key of the same change. */
    public record Entry(
            UUID id,
            int position,
            Change change,
            ChangeStatus status,
            int generation,
            @Nullable String made) {

        /** The price that this change has put on sale. */
        public Optional<String> priceMade() {
            boolean isPrice =
                    change.call().kind().equals(Change.PRICES) && change.call().id() == null;
            return isPrice && status == ChangeStatus.done ? Optional.ofNullable(made) : Optional.empty();
        }

        boolean isOpen() {
            return status == ChangeStatus.planned || status == ChangeStatus.sent;
        }

        boolean mayHaveHappened() {
            return status == ChangeStatus.sent || status == ChangeStatus.done;
        }
    }

    /** Within the open transaction. */
    public void write(Scope scope, UUID deployment, List<Change> changes) {
        LoggedChange.plan(
                lastly, scope, deployment, changes.stream().map(this::text).toList());
    }

    public List<Entry> entries(Scope scope, UUID deployment) {
        return tx.in(
                scope,
                () -> LoggedChange.of(scope, deployment).stream()
                        .map(this::entry)
                        .toList());
    }

    /** Whether Stripe may have been changed, and has not been changed back. */
    public boolean hasEffects(Scope scope, UUID deployment) {
        return entries(scope, deployment).stream().anyMatch(Entry::mayHaveHappened);
    }

    /** Those among them that can be taken back now, within the open transaction. */
    public Set<UUID> reversible(Scope scope, List<UUID> deployments) {
        return LoggedChange.reversible(scope, deployments);
    }

    /** What was planned and not begun: the next plan is made anew. */
    public void forget(Scope scope, UUID deployment) {
        LoggedChange.of(scope, deployment).forEach(LoggedChange::delete);
    }

    /** As they stood before; from here on, each of them may have been made. */
    List<Entry> send(Scope scope, UUID deployment) {
        return tx.in(scope, () -> {
            List<Entry> entries = entries(scope, deployment);
            LoggedChange.sent(lastly, scope, deployment);
            return entries;
        });
    }

    /** Within the open transaction. */
    void done(Scope scope, Entry entry, String made) {
        LoggedChange.done(lastly, scope, entry.id(), made);
    }

    void undone(Scope scope, Entry entry) {
        with(scope, entry, LoggedChange::undone);
    }

    void takeAnotherKey(Scope scope, Entry entry) {
        with(scope, entry, LoggedChange::takeAnotherKey);
    }

    private void with(Scope scope, Entry entry, Consumer<LoggedChange> verb) {
        tx.run(scope, () -> verb.accept(LoggedChange.byId(scope, entry.id())));
    }

    private Entry entry(LoggedChange row) {
        return new Entry(
                row.id, row.position(), change(row.changeJson()), row.status(), row.generation(), row.madeId());
    }

    private String text(Change change) {
        try {
            return json.writeValueAsString(change);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a change cannot be written", fault);
        }
    }

    private Change change(String text) {
        try {
            return json.readValue(text, Change.class);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a stored change cannot be read", fault);
        }
    }
}
