package dev.livegate.account.signin;

import dev.livegate.account.EmailAddress;
import dev.livegate.platform.access.Secrets;
import dev.livegate.platform.job.Jobs;
import dev.livegate.platform.limit.Limit;
import dev.livegate.platform.limit.Limits;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Ids;
import jakarta.inject.Singleton;

/** Takes every wish for a link alike, known address or not: whoever watches or measures learns nothing. */
@Singleton
public class LinkRequests {

    private static final Limit PER_ADDRESS = Limit.perHour("magic-link-address", 10);
    private static final Limit PER_EMAIL = Limit.perHour("magic-link-email", 5);

    private final Limits limits;
    private final Tx tx;
    private final Jobs jobs;

    LinkRequests(Limits limits, Tx tx, Jobs jobs) {
        this.limits = limits;
        this.tx = tx;
        this.jobs = jobs;
    }

    public void request(EmailAddress email, String clientAddress) {
        limits.take(PER_ADDRESS, clientAddress);
        limits.take(PER_EMAIL, email.value());
        String key = Secrets.digest(Ids.next().toString());
        tx.platform(() -> {
            jobs.enqueue(SignInMail.TYPE, key, new SignInMail.Wanted(email.value(), key));
            return null;
        });
    }
}
