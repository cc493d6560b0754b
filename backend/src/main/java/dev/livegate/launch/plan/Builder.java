package dev.livegate.launch.plan;

import dev.livegate.launch.plan.Change.Call;
import dev.livegate.launch.plan.ChangeBook.Entry;
import dev.livegate.launch.stripe.StripeAccess;
import dev.livegate.launch.stripe.StripeFault;
import dev.livegate.launch.stripe.StripeObjects.StripePrice;
import dev.livegate.launch.stripe.StripeObjects.StripeProduct;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes the changes that stand in the book, and takes them back. It may be killed anywhere: what it finds as sent it
 * looks for, and sends again under the same key, to which Stripe answers as it did or would have done.
 */
@Singleton
public class Builder {

    private static final String MADE_BY = "livegate_change";

    private final Tx tx;
    private final ChangeBook book;

    Builder(Tx tx, ChangeBook book) {
        this.tx = tx;
        this.book = book;
    }

    public interface Progress {
        void at(int position, int of, String title);
    }

    /**
     * Those that are made in a moment are noted as done together: until then they are looked for, or sent once more
     * under their keys. What remains to be noted is returned.
     */
    public Runnable build(Scope scope, UUID deployment, StripeAccess stripe, Progress progress) throws StripeFault {
        List<Entry> entries = book.send(scope, deployment);
        Map<String, String> made = made(entries);
        var unnoted = new Unnoted(tx, scope);
        try {
            for (Entry entry : entries) {
                if (entry.isOpen()) {
                    unnoted.noteWith(() -> progress.at(
                            entry.position(), entries.size(), entry.change().title()));
                    String id = make(scope, stripe, entry, made);
                    made.put(Change.madeAt(entry.position()), id);
                    unnoted.add(() -> book.done(scope, entry, id));
                }
            }
        } catch (StripeFault fault) {
            unnoted.note();
            throw fault;
        }
        return unnoted;
    }

    public void takeBack(Scope scope, UUID deployment, StripeAccess stripe) throws StripeFault {
        List<Entry> entries = new ArrayList<>(book.entries(scope, deployment));
        Map<String, String> made = made(entries);
        for (Entry entry : entries) {
            if (entry.status() == ChangeStatus.sent && entry.change().call().id() == null) {
                existing(stripe, entry).ifPresent(id -> made.put(Change.madeAt(entry.position()), id));
            }
        }
        Collections.reverse(entries);
        for (Entry entry : entries) {
            if (entry.mayHaveHappened()) {
                undo(scope, stripe, entry, made);
            }
        }
    }

    private String make(Scope scope, StripeAccess stripe, Entry entry, Map<String, String> made) throws StripeFault {
        Call call = resolved(entry.change().call(), made);
        boolean mayBeThere = entry.status() == ChangeStatus.sent || entry.generation() > 0;
        Optional<String> there = mayBeThere && call.id() == null ? existing(stripe, entry) : Optional.empty();
        return there.isPresent() ? there.get() : send(scope, stripe, entry, marked(entry, call), "");
    }

    private void undo(Scope scope, StripeAccess stripe, Entry entry, Map<String, String> made) throws StripeFault {
        Call call = resolved(entry.change().undo(), made);
        if (!Objects.requireNonNull(call.id()).startsWith("@")) {
            try {
                send(scope, stripe, entry, call, "-undo");
            } catch (StripeFault fault) {
                if (!fault.isMissing() || isElsewhere(stripe, entry)) {
                    throw fault;
                }
            }
        }
        book.undone(scope, entry);
    }

    /** Nobody can delete a live price, so one that was made and is unknown now belongs to an account of another key. */
    private static boolean isElsewhere(StripeAccess stripe, Entry entry) {
        return stripe.isLive()
                && entry.status() == ChangeStatus.done
                && entry.change().call().kind().equals(Change.PRICES);
    }

    private String send(Scope scope, StripeAccess stripe, Entry entry, Call call, String suffix) throws StripeFault {
        try {
            String once = "livegate-" + entry.id() + "-" + entry.generation() + suffix;
            return stripe.post(call.kind(), call.id(), call.fields(), once);
        } catch (StripeFault fault) {
            if (fault.usesUpTheKey()) {
                book.takeAnotherKey(scope, entry);
            }
            throw fault;
        }
    }

    /** What a call has made whose answer was lost, or came as a fault. */
    private static Optional<String> existing(StripeAccess stripe, Entry entry) throws StripeFault {
        Call call = entry.change().call();
        if (call.kind().equals(Change.PRODUCTS)) {
            return stripe.product(Objects.requireNonNull(call.fields().get("id")))
                    .map(StripeProduct::id);
        }
        return stripe.pricesOf(Objects.requireNonNull(call.fields().get("product"))).stream()
                .filter(price -> price.tag(MADE_BY).equals(entry.id().toString()))
                .map(StripePrice::id)
                .findFirst();
    }

    private static Call marked(Entry entry, Call call) {
        if (call.id() != null) {
            return call;
        }
        Map<String, String> fields = new LinkedHashMap<>(call.fields());
        fields.put("metadata[" + MADE_BY + "]", entry.id().toString());
        return new Call(call.kind(), null, fields);
    }

    private static Map<String, String> made(List<Entry> entries) {
        Map<String, String> made = new HashMap<>();
        entries.stream()
                .filter(entry -> entry.made() != null)
                .forEach(entry -> made.put(Change.madeAt(entry.position()), Objects.requireNonNull(entry.made())));
        return made;
    }

    private static Call resolved(Call call, Map<String, String> made) {
        Map<String, String> fields = new LinkedHashMap<>(call.fields());
        fields.computeIfPresent(Change.DEFAULT_PRICE, (name, id) -> made.getOrDefault(id, id));
        String id = call.id() == null ? null : made.getOrDefault(call.id(), call.id());
        return new Call(call.kind(), id, fields);
    }
}
