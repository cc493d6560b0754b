package dev.livegate.billing;

import dev.livegate.account.Membership;
import dev.livegate.account.User;
import dev.livegate.platform.mail.Letter;
import dev.livegate.platform.mail.Mails;
import dev.livegate.platform.mode.ModeConfig;
import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import dev.livegate.tenant.Tenant;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Tells owners that their trial ends in three days, in one day, and that it has ended (JOIN-132). Each letter has a key
 * of its own, so that it goes out once however many replicas sweep; who never opened a mail of ours gets none.
 */
@Singleton
class TrialMails {

    private static final Duration WORTH_SAYING = Duration.ofDays(1);
    private static final Duration LAST_CALL = Duration.ofDays(1);
    private static final Duration FIRST_CALL = Duration.ofDays(3);
    private static final int BATCH = 100;
    private static final UUID START = new UUID(0, 0);

    private final Tx tx;
    private final Mails mails;
    private final ModeConfig mode;
    private final Time time;

    TrialMails(Tx tx, Mails mails, ModeConfig mode, Time time) {
        this.tx = tx;
        this.mails = mails;
        this.mode = mode;
        this.time = time;
    }

    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        Instant now = time.now();
        UUID behind = START;
        List<UUID> reminded;
        do {
            UUID from = behind;
            reminded = tx.platform(() -> remind(now, from));
            behind = reminded.isEmpty() ? from : reminded.get(reminded.size() - 1);
        } while (reminded.size() == BATCH);
    }

    private List<UUID> remind(Instant now, UUID behind) {
        List<Tenant> ending = Tenant.trialsEnding(now.minus(WORTH_SAYING), now.plus(FIRST_CALL), behind, BATCH);
        ending.forEach(tenant ->
                remind(tenant, Duration.between(now, tenant.trialEndsAt().orElseThrow())));
        return ending.stream().map(tenant -> tenant.id).toList();
    }

    private void remind(Tenant tenant, Duration left) {
        if (left.isNegative() || left.isZero()) {
            write(tenant, "trial-ended", "ended", 0);
        } else if (left.compareTo(LAST_CALL) <= 0) {
            write(tenant, "trial-ending", "1-day", 1);
        } else {
            write(tenant, "trial-ending", "3-days", 1 + (int) left.minusNanos(1).toDays());
        }
    }

    private void write(Tenant tenant, String template, String stage, int days) {
        Scope scope = new Scope(tenant.id, Actor.livegate("trial-mails"));
        Map<String, Object> words =
                Map.of("tenant", tenant.name(), "days", days, "link", mode.publicUrl() + "/dashboard/settings");
        User.all(Membership.owners(tenant.id)).stream()
                .filter(User::isVerified)
                .forEach(owner -> mails.send(
                        scope,
                        new Letter(
                                owner.email(), template, words, "trial-" + stage + "-" + tenant.id + "-" + owner.id)));
    }
}
