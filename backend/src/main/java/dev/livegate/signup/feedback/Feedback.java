package dev.livegate.signup.feedback;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "onboarding_feedback")
public class Feedback extends TenantOwned {

    private boolean smooth;
    private @Nullable String words;

    @Column(name = "given_at")
    private Instant givenAt;

    protected Feedback() {}

    private Feedback(Scope scope, boolean smooth, @Nullable String words, Instant now) {
        super(scope);
        this.smooth = smooth;
        this.words = words;
        this.givenAt = now;
    }

    /** One per tenant: who taps again has changed their mind. */
    static void give(Scope scope, boolean smooth, @Nullable String words, Instant now) {
        new Feedback(scope, smooth, words, now).store();
    }

    private void store() {
        getEntityManager()
                .createNativeQuery("""
                        insert into onboarding_feedback (tenant_id, id, smooth, words, given_at)
                        values (?1, ?2, ?3, nullif(?4, ''), ?5)
                        on conflict (tenant_id) do update
                            set smooth = excluded.smooth, words = excluded.words, given_at = excluded.given_at""")
                .setParameter(1, tenantId)
                .setParameter(2, id)
                .setParameter(3, smooth)
                .setParameter(4, words == null ? "" : words)
                .setParameter(5, givenAt)
                .executeUpdate();
    }
}
