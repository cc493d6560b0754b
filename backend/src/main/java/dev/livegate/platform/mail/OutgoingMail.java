package dev.livegate.platform.mail;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "mails")
public class OutgoingMail extends TenantOwned {

    private static final int LONGEST_ERROR = 300;

    @Column(name = "message_id", updatable = false)
    String messageId;

    @Column(updatable = false)
    String recipient;

    @Column(updatable = false)
    String subject;

    /** The words, until they have gone out: they may hold a link that opens a door. */
    @Nullable
    String content;

    @Enumerated(EnumType.STRING)
    private MailState state = MailState.pending;

    private int tries;

    @Column(name = "last_error")
    @Nullable
    private String lastError;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "sent_at")
    @Nullable
    Instant sentAt;

    @Version
    long version;

    protected OutgoingMail() {}

    OutgoingMail(Scope scope, String to, String messageId, String subject, Instant now) {
        super(scope);
        this.recipient = to;
        this.messageId = messageId;
        this.subject = subject;
        this.createdAt = now;
    }

    /** False if the same letter is there already. Not persist(): a duplicate must not spoil the transaction. */
    boolean addOnce() {
        return getEntityManager()
                        .createNativeQuery("""
                        insert into mails (tenant_id, id, message_id, recipient, subject, content, state, created_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, 'pending', ?7)
                        on conflict (tenant_id, message_id) do nothing""")
                        .setParameter(1, tenantId)
                        .setParameter(2, id)
                        .setParameter(3, messageId)
                        .setParameter(4, recipient)
                        .setParameter(5, subject)
                        .setParameter(6, content)
                        .setParameter(7, createdAt)
                        .executeUpdate()
                == 1;
    }

    static Optional<OutgoingMail> find(Scope scope, UUID id) {
        return find("tenantId = ?1 and id = ?2", scope.tenant(), id).firstResultOptional();
    }

    static Optional<OutgoingMail> find(Scope scope, String messageId) {
        return find("tenantId = ?1 and messageId = ?2", scope.tenant(), messageId)
                .firstResultOptional();
    }

    /** Of every tenant: only the preview's inbox looks at them like this. */
    static List<OutgoingMail> latest(int most) {
        return find("content is not null order by createdAt desc, id desc")
                .page(0, most)
                .list();
    }

    static long forget(Scope scope, Instant before) {
        return delete("tenantId = ?1 and createdAt < ?2", scope.tenant(), before);
    }

    boolean isUnsent() {
        return state != MailState.sent;
    }

    /** An operator may start the job of a failed mail again. */
    void tryAgain() {
        if (state == MailState.failed) {
            state = state.become(MailState.pending);
            tries = 0;
        }
    }

    int tries() {
        return tries;
    }

    void delivered(Instant now, boolean keepWords) {
        state = state.become(MailState.sent);
        sentAt = now;
        lastError = null;
        tries++;
        if (!keepWords) {
            content = null;
        }
    }

    void notDelivered(String error, boolean forGood) {
        tries++;
        lastError = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
        if (forGood) {
            state = state.become(MailState.failed);
        }
    }

    MailStatus status() {
        return new MailStatus(state, tries, lastError, sentAt);
    }
}
