package dev.livegate.account.signin;

import dev.livegate.account.User;
import dev.livegate.platform.access.Secrets;
import dev.livegate.platform.mail.Letter;
import dev.livegate.platform.mail.Mails;
import dev.livegate.platform.mode.ModeConfig;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.util.Map;

/** Makes links and mails them, within a transaction of the platform. */
@Singleton
public class SignInLinks {

    private final Secrets secrets;
    private final Mails mails;
    private final ModeConfig mode;
    private final Time time;

    SignInLinks(Secrets secrets, Mails mails, ModeConfig mode, Time time) {
        this.secrets = secrets;
        this.mails = mails;
        this.mode = mode;
        this.time = time;
    }

    /** The key makes the mail go out once, however often the work is repeated. */
    public void mail(User user, String template, String dedupeKey) {
        Map<String, Object> words = Map.of("link", issue(user), "minutes", SignInLink.LIFE.toMinutes());
        mails.send(null, new Letter(user.email(), template, words, dedupeKey));
    }

    String issue(User user) {
        String secret = secrets.fresh();
        SignInLink.issue(Secrets.digest(secret), user, time.now());
        return mode.publicUrl() + "/login/" + secret;
    }
}
