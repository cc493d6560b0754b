package dev.livegate.account.signin;

import dev.livegate.account.EmailAddress;
import dev.livegate.account.User;
import dev.livegate.platform.job.JobType;
import dev.livegate.platform.job.PlatformJob;
import dev.livegate.platform.scope.Tx;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;

/** Out of sight of whoever asked, looks whether there is anybody to write to. */
@Singleton
class SignInMail implements PlatformJob<SignInMail.Wanted> {

    static final JobType<Wanted> TYPE = new JobType<>("sign-in-mail", Wanted.class);

    @RegisterForReflection
    record Wanted(String email, String key) {}

    private final Tx tx;
    private final SignInLinks links;

    SignInMail(Tx tx, SignInLinks links) {
        this.tx = tx;
        this.links = links;
    }

    @Override
    public JobType<Wanted> type() {
        return TYPE;
    }

    @Override
    public void run(Wanted wanted) {
        tx.platform(() -> {
            User.byEmail(new EmailAddress(wanted.email()))
                    .ifPresent(user -> links.mail(user, "magic-link", "sign-in-" + wanted.key()));
            return null;
        });
    }
}
