package dev.livegate.account.passkey;

import dev.livegate.account.AccountEvent;
import dev.livegate.account.User;
import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.mail.Letter;
import dev.livegate.platform.mail.Mails;
import dev.livegate.platform.mode.ModeConfig;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Ids;
import jakarta.inject.Singleton;
import java.util.Map;

/** What happened to somebody's keys: in the trail always, and by mail where it may have been a stranger. */
@Singleton
class News {

    private final Audit audit;
    private final Mails mails;
    private final ModeConfig mode;

    News(Audit audit, Mails mails, ModeConfig mode) {
        this.audit = audit;
        this.mails = mails;
        this.mode = mode;
    }

    void told(Scope scope, AccountEvent event, String summary) {
        audit.record(scope, event, summary);
    }

    void changed(Scope scope, AccountEvent event, User user, String summary) {
        told(scope, event, summary);
        Map<String, Object> words = Map.of("deed", summary, "link", mode.publicUrl() + "/dashboard/settings");
        mails.send(null, new Letter(user.email(), "passkeys-changed", words, "passkeys-" + Ids.next()));
    }
}
