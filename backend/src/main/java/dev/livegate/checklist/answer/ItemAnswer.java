package dev.livegate.checklist.answer;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One answer to one item or section; replaced or withdrawn it stays as history. */
@Entity
@Table(name = "checklist_answer")
public class ItemAnswer extends TenantOwned {

    @Column(updatable = false)
    private String place;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private AnswerKind kind;

    private String words;

    private @Nullable String link;

    @Column(name = "given_by", updatable = false)
    private @Nullable UUID givenBy;

    @Column(name = "given_by_name", updatable = false)
    private String givenByName;

    @Column(name = "given_at", updatable = false)
    private Instant givenAt;

    @Column(name = "starts_at")
    private @Nullable Instant startsAt;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @Column(name = "confirmed_by_name")
    private @Nullable String confirmedByName;

    private boolean preview;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    protected ItemAnswer() {}

    ItemAnswer(Scope scope, String place, AnswerKind kind, Instant now) {
        super(scope);
        this.place = place;
        this.kind = kind;
        this.words = "";
        this.givenBy = scope.actor().id();
        this.givenByName = scope.actor().name();
        this.givenAt = now;
        this.startsAt = now;
    }

    /** Until the transaction ends nobody else answers for this tenant. */
    static void lock(Scope scope) {
        lock("checklist " + scope.tenant());
    }

    /** Production does not count what was said in a preview (C14). */
    static List<ItemAnswer> counting(Scope scope, boolean previewCounts) {
        return list(
                "tenantId = ?1 and withdrawnAt is null and (preview = false or ?2 = true) order by id",
                scope.tenant(),
                previewCounts);
    }

    static Optional<ItemAnswer> current(Scope scope, String place, AnswerKind kind) {
        return find("tenantId = ?1 and place = ?2 and kind = ?3 and withdrawnAt is null", scope.tenant(), place, kind)
                .firstResultOptional();
    }

    ItemAnswer says(@Nullable String text, @Nullable String where) {
        words = text == null ? "" : text.strip();
        link = where;
        return this;
    }

    ItemAnswer saidInPreview(boolean inPreview) {
        preview = inPreview;
        return this;
    }

    ItemAnswer until(Instant end) {
        expiresAt = end;
        return this;
    }

    /** Asked for, and without force until somebody else says yes; until then the end is a span from the asking. */
    ItemAnswer pending() {
        startsAt = null;
        return this;
    }

    void confirm(String name, Instant now) {
        expiresAt = expiresAt == null ? null : now.plus(Duration.between(givenAt, expiresAt));
        startsAt = now;
        confirmedByName = name;
    }

    /** Written at once, since only one of a kind may count. */
    void withdraw(Instant now) {
        withdrawnAt = now;
        flush();
    }

    public boolean holds(Instant now) {
        return startsAt != null && !hasEnded(now);
    }

    public boolean hasEnded(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    boolean isPending() {
        return startsAt == null;
    }

    boolean isBy(@Nullable UUID person) {
        return person != null && person.equals(givenBy);
    }

    public String place() {
        return place;
    }

    public AnswerKind kind() {
        return kind;
    }

    public String words() {
        return words;
    }

    public @Nullable String link() {
        return link;
    }

    public String givenByName() {
        return givenByName;
    }

    public Instant givenAt() {
        return givenAt;
    }

    public @Nullable Instant startsAt() {
        return startsAt;
    }

    public @Nullable Instant expiresAt() {
        return expiresAt;
    }

    public @Nullable String confirmedByName() {
        return confirmedByName;
    }
}
