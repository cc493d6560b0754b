package dev.livegate.checklist.facts;

import dev.livegate.platform.check.Status;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The latest of something that was seen or reported, with what it was about. */
@Entity
@Table(name = "checklist_fact")
public class RecordedFact extends TenantOwned {

    @Column(updatable = false)
    private String fact;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String message;

    private @Nullable String link;

    private String about;

    private @Nullable String reporter;

    @Column(name = "by_person")
    private boolean byPerson;

    private boolean preview;

    @Column(name = "observed_at")
    private Instant observedAt;

    private Instant since;

    protected RecordedFact() {}

    RecordedFact(Scope scope, Observation seen, String about, boolean preview) {
        super(scope);
        this.fact = seen.fact();
        this.status = seen.status();
        this.message = seen.message();
        this.link = seen.link();
        this.about = about;
        this.reporter = seen.reporter() == null ? null : seen.reporter().name();
        this.byPerson = seen.reporter() != null && seen.reporter().person();
        this.preview = preview;
        this.observedAt = seen.at();
        this.since = seen.at();
    }

    static List<RecordedFact> of(Scope scope) {
        return list("tenantId = ?1 order by fact", scope.tenant());
    }

    static void forget(Scope scope, String beginning) {
        delete("tenantId = ?1 and fact like ?2", scope.tenant(), beginning + "%");
    }

    /** What was seen before then, but not these. */
    public static long forget(Scope scope, Instant before, Set<String> kept) {
        return delete("tenantId = ?1 and observedAt < ?2 and fact not in ?3", scope.tenant(), before, kept);
    }

    /** The newest counts, and the moment at which it became what it is stays. False if what is there is newer. */
    boolean write() {
        int rows = getEntityManager()
                .createNativeQuery("""
                        insert into checklist_fact as f (tenant_id, id, fact, status, message, link, about, reporter,
                            by_person, preview, observed_at, since)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?11)
                        on conflict (tenant_id, fact) do update set status = excluded.status,
                            message = excluded.message, link = excluded.link, about = excluded.about,
                            reporter = excluded.reporter, by_person = excluded.by_person,
                            preview = excluded.preview, observed_at = excluded.observed_at,
                            since = case when f.status = excluded.status and f.about = excluded.about then f.since
                                else excluded.since end
                        where f.observed_at <= excluded.observed_at""")
                .setParameter(1, tenantId)
                .setParameter(2, id)
                .setParameter(3, fact)
                .setParameter(4, status.name())
                .setParameter(5, message)
                .setParameter(6, link)
                .setParameter(7, about)
                .setParameter(8, reporter)
                .setParameter(9, byPerson)
                .setParameter(10, preview)
                .setParameter(11, observedAt)
                .executeUpdate();
        return rows == 1;
    }

    public String fact() {
        return fact;
    }

    public Status status() {
        return status;
    }

    public String message() {
        return message;
    }

    public String about() {
        return about;
    }

    /** Nobody, if it was seen by ourselves. */
    public Optional<Reporter> reporter() {
        return Optional.ofNullable(reporter).map(name -> new Reporter(name, byPerson));
    }

    public boolean isPreview() {
        return preview;
    }

    public Instant observedAt() {
        return observedAt;
    }

    public Instant since() {
        return since;
    }
}
