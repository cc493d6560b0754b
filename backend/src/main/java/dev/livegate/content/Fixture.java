package dev.livegate.content;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.exception.ConstraintViolationException;

@Entity
@Table(name = "fixtures")
public class Fixture extends TenantOwned {

    @Schema(name = "FixtureStatus")
    public enum Status {
        scheduled,
        played,
        postponed
    }

    @Column(name = "fixture_date")
    private LocalDate date;

    @Column(name = "home_team")
    private String homeTeam;

    @Column(name = "away_team")
    private String awayTeam;

    @Enumerated(EnumType.STRING)
    private Status status = Status.scheduled;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    protected Fixture() {}

    Fixture(Scope scope, LocalDate date, String homeTeam, String awayTeam, Instant now) {
        super(scope);
        this.date = date;
        this.homeTeam = homeTeam;
        this.awayTeam = awayTeam;
        this.createdAt = now;
    }

    static List<Fixture> of(Scope scope, UUID before, int most) {
        return newest(Fixture.class, scope, before, most);
    }

    static Fixture of(Scope scope, UUID id) {
        return one(Fixture.class, scope, id);
    }

    /** False when the same two teams meet on that day already. */
    boolean add() {
        int rows = getEntityManager()
                .createNativeQuery("""
                        insert into fixtures (tenant_id, id, fixture_date, home_team, away_team, status, created_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                        on conflict (tenant_id, fixture_date, home_team, away_team) do nothing""")
                .setParameter(1, tenantId)
                .setParameter(2, id)
                .setParameter(3, date)
                .setParameter(4, homeTeam)
                .setParameter(5, awayTeam)
                .setParameter(6, status.name())
                .setParameter(7, createdAt)
                .executeUpdate();
        return rows == 1;
    }

    static boolean isTaken(Scope scope, FixtureView wanted) {
        String others = "tenantId = ?1 and date = ?2 and homeTeam = ?3 and awayTeam = ?4 and id <> ?5";
        return count(others, scope.tenant(), wanted.date(), wanted.homeTeam(), wanted.awayTeam(), wanted.id()) > 0;
    }

    /** How it would be; asked before it is changed, since a flush between the two would break the unique key. */
    FixtureView with(FixtureRequest change) {
        return new FixtureView(
                id,
                change.date() == null ? date : change.date(),
                change.homeTeam() == null ? homeTeam : change.homeTeam(),
                change.awayTeam() == null ? awayTeam : change.awayTeam(),
                change.status() == null ? status : change.status());
    }

    void become(FixtureView wanted) {
        date = wanted.date();
        homeTeam = wanted.homeTeam();
        awayTeam = wanted.awayTeam();
        status = wanted.status();
    }

    /** False when somebody has put the same on the list since it was asked for; then the transaction is lost. */
    boolean isStillFree() {
        try {
            flush();
            return true;
        } catch (ConstraintViolationException taken) {
            return false;
        }
    }

    FixtureView view() {
        return new FixtureView(id, date, homeTeam, awayTeam, status);
    }
}
