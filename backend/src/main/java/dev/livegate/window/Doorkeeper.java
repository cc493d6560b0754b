package dev.livegate.window;

import dev.livegate.deployment.gate.Windows;
import dev.livegate.platform.scope.Scope;
import dev.livegate.window.glass.GlassService;
import dev.livegate.window.hours.Door;
import dev.livegate.window.hours.Sign;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Answers those who ask whether changes are allowed, within their transaction. */
@Singleton
class Doorkeeper implements Windows {

    private final GlassService glass;

    Doorkeeper(GlassService glass) {
        this.glass = glass;
    }

    @Override
    public Optional<Closed> closed(Scope scope, Instant at) {
        List<Sign> signs = Window.signs(scope);
        Door door = new Door(signs, at);
        if (door.isOpen() || brokenGlass(scope, at).isPresent()) {
            return Optional.empty();
        }
        Optional<Sign> denied = door.denied();
        String reason = denied.map(Doorkeeper::words).orElse("No window for changes is open.");
        ZoneId zone = denied.map(Sign::zone).orElseGet(() -> zone(signs));
        return Optional.of(new Closed(
                reason,
                door.open(Duration.ZERO).map(opens -> opens.atZone(zone)).orElse(null)));
    }

    @Override
    public Optional<BrokenGlass> brokenGlass(Scope scope, Instant at) {
        return glass.broken(scope, at)
                .map(one -> new BrokenGlass(one.reason(), one.by(), one.until().atZone(zone(Window.signs(scope)))));
    }

    /** The clock that the tenant reads windows by. */
    private static ZoneId zone(List<Sign> signs) {
        return signs.isEmpty() ? ZoneId.of("UTC") : signs.get(0).zone();
    }

    private static String words(Sign sign) {
        String end = sign.reason().endsWith(".") ? "" : ".";
        return sign.owner() + " keeps changes out: " + sign.reason() + end;
    }
}
