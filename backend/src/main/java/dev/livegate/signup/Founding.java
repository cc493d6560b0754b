package dev.livegate.signup;

import dev.livegate.account.EmailAddress;
import dev.livegate.account.Membership;
import dev.livegate.account.User;
import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.scope.Lastly;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Sql;
import dev.livegate.tenant.Tenant;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** The first rows of a tenant, in two messages: one for the person, and one for all that names the person. */
@Singleton
class Founding {

    private final Sql sql;
    private final Lastly lastly;
    private final Audit audit;

    Founding(Sql sql, Lastly lastly, Audit audit) {
        this.sql = sql;
        this.lastly = lastly;
        this.audit = audit;
    }

    UUID person(EmailAddress email, String name, Instant now) {
        return User.ensure(sql, email, name, now);
    }

    /** The tenant and the owner's membership; somebody else's slug is refused when it is sealed. */
    void claim(Tenant tenant, Scope owner, Instant now, Supplier<RuntimeException> taken) {
        tenant.claim(lastly, taken);
        Membership.join(lastly, owner, now);
    }

    /** Remembered, and sent at once: what follows may ask for the tenant, and the answer must know that it is there. */
    void seal(Scope scope, String summary, Map<String, ?> facts) {
        audit.record(scope, SignupEvent.TENANT_CREATED, summary, facts);
        lastly.send();
    }
}
