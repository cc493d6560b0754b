package dev.livegate.platform.access;

import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * Remembers for a few seconds who stands, so that a hot read needs no second round trip. What this replica revokes is
 * forgotten at once; what another one revokes is noticed when the memory is too old.
 */
@Singleton
public class Standings {

    private static final Duration FRESH = Duration.ofSeconds(4);
    private static final int MOST = 20_000;

    private final Map<Credential, Seen> seen = new ConcurrentHashMap<>();
    private final AtomicLong revocations = new AtomicLong();
    private final Doorkeeper doorkeeper;
    private final Time time;

    Standings(Doorkeeper doorkeeper, Time time) {
        this.doorkeeper = doorkeeper;
        this.time = time;
    }

    private record Seen(Standing standing, Instant at) {}

    /** To be called after the revoking transaction has committed. */
    public void forget(Predicate<Credential> which) {
        revocations.incrementAndGet();
        seen.keySet().removeIf(which);
    }

    public void forgetTenant(UUID tenant) {
        revocations.incrementAndGet();
        seen.values().removeIf(one -> tenant.equals(one.standing().tenant()));
    }

    Optional<Standing> known(Credential credential) {
        Seen one = seen.get(credential);
        Instant now = time.now();
        return one != null
                        && one.at().plus(FRESH).isAfter(now)
                        && one.standing().lastsAt(now)
                ? Optional.of(one.standing())
                : Optional.empty();
    }

    Optional<Standing> ask(Credential credential) {
        long before = revocations.get();
        Instant now = time.now();
        Optional<Standing> answer = doorkeeper.standing(credential).filter(standing -> standing.lastsAt(now));
        answer.ifPresentOrElse(
                standing -> keep(credential, new Seen(standing, now), before), () -> seen.remove(credential));
        return answer;
    }

    /** An answer that was read before somebody was revoked may be about that somebody. */
    private void keep(Credential credential, Seen one, long before) {
        if (seen.size() >= MOST) {
            seen.clear();
        }
        seen.put(credential, one);
        if (revocations.get() != before) {
            seen.remove(credential);
        }
    }
}
