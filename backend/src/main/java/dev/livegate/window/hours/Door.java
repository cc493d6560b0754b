package dev.livegate.window.hours;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All signs of one tenant, followed forward in time. Open means: no active Deny, and no Allow hangs or one is active. For
 * one use and one thread.
 */
public final class Door {

    private static final Duration HORIZON = Duration.ofDays(366);
    private static final int MOST_CHANGES = 20_000;

    private final List<Walk> walks;
    private Instant at;

    public Door(List<Sign> signs, Instant from) {
        walks = signs.stream().map(sign -> new Walk(sign, from)).toList();
        at = from;
        go(from);
    }

    public boolean isOpen() {
        return denying().findAny().isEmpty() && isAllowed();
    }

    /** The Deny that keeps it closed longest. */
    public Optional<Sign> denied() {
        return denying().max(Comparator.comparing(Walk::coveredUntil)).map(Walk::sign);
    }

    /** Goes on until it has been open for so long; the answer is where that began. */
    public Optional<Instant> open(Duration length) {
        Instant horizon = at.plus(HORIZON);
        Instant since = null;
        for (int i = 0; i < MOST_CHANGES && !at.isAfter(horizon); i++) {
            since = isOpen() ? earlier(since) : null;
            Optional<Instant> change = change();
            if (since != null && isLongEnough(since, length, change)) {
                return Optional.of(since);
            }
            if (change.isEmpty()) {
                return Optional.empty();
            }
            go(change.get());
        }
        return Optional.empty();
    }

    /** Goes on until it is closed. */
    public Optional<Instant> closes() {
        Instant horizon = at.plus(HORIZON);
        for (int i = 0; i < MOST_CHANGES && !at.isAfter(horizon); i++) {
            if (!isOpen()) {
                return Optional.of(at);
            }
            Optional<Instant> change = change();
            if (change.isEmpty()) {
                return Optional.empty();
            }
            go(change.get());
        }
        return Optional.empty();
    }

    private Instant earlier(@Nullable Instant since) {
        return since == null ? at : since;
    }

    private static boolean isLongEnough(Instant since, Duration length, Optional<Instant> change) {
        return change.map(end -> !end.isBefore(since.plus(length))).orElse(true);
    }

    private boolean isAllowed() {
        List<Walk> allows = walks.stream()
                .filter(walk -> !walk.sign().denies() && walk.sign().hangs(at))
                .toList();
        return allows.isEmpty() || allows.stream().anyMatch(walk -> walk.isActive(at));
    }

    private Stream<Walk> denying() {
        return walks.stream().filter(walk -> walk.sign().denies() && walk.isActive(at));
    }

    private Optional<Instant> change() {
        return walks.stream().flatMap(walk -> walk.change(at).stream()).min(Instant::compareTo);
    }

    private void go(Instant to) {
        at = to;
        walks.forEach(walk -> walk.to(to));
    }
}
