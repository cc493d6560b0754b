package dev.livegate.window;

import static dev.livegate.window.WindowEvent.WINDOW_ADDED;
import static dev.livegate.window.WindowEvent.WINDOW_CHANGED;
import static dev.livegate.window.WindowEvent.WINDOW_DELETED;
import static dev.livegate.window.WindowProblem.TOO_MANY_WINDOWS;

import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import dev.livegate.platform.web.Paging;
import dev.livegate.window.hours.Sign;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Singleton
class WindowService {

    private static final int MOST = 100;

    private final Tx tx;
    private final Audit audit;
    private final Time time;

    WindowService(Tx tx, Audit audit, Time time) {
        this.tx = tx;
        this.audit = audit;
        this.time = time;
    }

    @Schema(name = "ChangeWindows")
    record Windows(List<WindowView> items, @Nullable String next) {}

    Windows list(Scope scope, Paging paging) {
        Instant now = time.now();
        return tx.in(scope, () -> {
            List<Window> found = Window.page(scope, paging.before(), paging.toRead());
            return new Windows(
                    paging.shown(found).stream()
                            .map(window -> WindowView.of(window, now))
                            .toList(),
                    paging.next(found, window -> window.id));
        });
    }

    WindowView one(Scope scope, UUID id) {
        return tx.in(scope, () -> WindowView.of(Window.of(scope, id), time.now()));
    }

    WindowView add(Scope scope, WindowWish wish) {
        Sign sign = SignMaker.of(wish, scope.actor().name());
        return tx.in(scope, () -> {
            Window.lock(scope);
            if (Window.count(scope) >= MOST) {
                throw TOO_MANY_WINDOWS.because("Delete one that is no longer needed; " + MOST + " is the most.");
            }
            Window window = new Window(scope, sign, time.now());
            window.persist();
            audit.record(scope, WINDOW_ADDED, "Added the window \"" + sign.reason() + "\"", facts(window));
            return WindowView.of(window, time.now());
        });
    }

    WindowView change(Scope scope, UUID id, WindowWish wish) {
        Sign sign = SignMaker.of(wish, scope.actor().name());
        return tx.in(scope, () -> {
            Window window = Window.locked(scope, id);
            window.become(sign, time.now());
            audit.record(scope, WINDOW_CHANGED, "Changed the window \"" + sign.reason() + "\"", facts(window));
            return WindowView.of(window, time.now());
        });
    }

    void delete(Scope scope, UUID id) {
        tx.run(scope, () -> {
            Window window = Window.locked(scope, id);
            window.delete();
            audit.record(
                    scope,
                    WINDOW_DELETED,
                    "Deleted the window \"" + window.sign().reason() + "\"",
                    facts(window));
        });
    }

    private static Map<String, ?> facts(Window window) {
        Sign sign = window.sign();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("window", window.id);
        facts.put("kind", sign.kind());
        facts.put("owner", sign.owner());
        facts.put("timezone", sign.hours().zone().getId());
        facts.put("localStart", sign.hours().first().toString());
        facts.put("durationMinutes", sign.hours().length().toMinutes());
        if (sign.hours().rule() != null) {
            facts.put("rule", sign.hours().rule().text());
        }
        if (sign.until() != null) {
            facts.put("until", sign.until().toString());
        }
        return facts;
    }
}
