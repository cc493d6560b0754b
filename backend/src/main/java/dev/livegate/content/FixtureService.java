package dev.livegate.content;

import static dev.livegate.content.ContentProblem.FIXTURE_EXISTS;
import static dev.livegate.platform.problem.RequestProblem.VALIDATION_FAILED;

import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.problem.Problem;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import dev.livegate.platform.web.Paging;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Singleton
public class FixtureService {

    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2200;

    private final Tx tx;
    private final Audit audit;
    private final Time time;

    FixtureService(Tx tx, Audit audit, Time time) {
        this.tx = tx;
        this.audit = audit;
        this.time = time;
    }

    @Schema(name = "Fixtures")
    public record Fixtures(
            List<FixtureView> items, @Nullable String next) {}

    public Fixtures list(Scope scope, Paging paging) {
        return tx.in(scope, () -> {
            List<Fixture> found = Fixture.of(scope, paging.before(), paging.toRead());
            return new Fixtures(
                    paging.shown(found).stream().map(Fixture::view).toList(),
                    paging.next(found, fixture -> fixture.id));
        });
    }

    public FixtureView add(Scope scope, FixtureRequest.NewFixture wanted) {
        requireOfOurTime(wanted.date());
        return tx.in(scope, () -> {
            var fixture = new Fixture(
                    scope,
                    wanted.date(),
                    wanted.homeTeam().strip(),
                    wanted.awayTeam().strip(),
                    time.now());
            if (!fixture.add()) {
                throw exists(fixture.view());
            }
            audit.record(scope, ContentEvent.FIXTURE_ADDED, "Added the fixture " + words(fixture.view()));
            return fixture.view();
        });
    }

    public FixtureView change(Scope scope, UUID id, FixtureRequest change) {
        if (change.date() != null) {
            requireOfOurTime(change.date());
        }
        return tx.in(scope, () -> {
            Fixture fixture = Fixture.of(scope, id);
            FixtureView wanted = fixture.with(change);
            if (Fixture.isTaken(scope, wanted)) {
                throw exists(wanted);
            }
            fixture.become(wanted);
            if (!fixture.isStillFree()) {
                throw exists(wanted);
            }
            audit.record(scope, ContentEvent.FIXTURE_CHANGED, "Changed the fixture " + words(wanted));
            return wanted;
        });
    }

    public void delete(Scope scope, UUID id) {
        tx.run(scope, () -> {
            Fixture fixture = Fixture.of(scope, id);
            fixture.delete();
            audit.record(scope, ContentEvent.FIXTURE_DELETED, "Deleted the fixture " + words(fixture.view()));
        });
    }

    /** Provisioning's sample: the unique fixture of its day makes a second call harmless. */
    public void seedSample(Scope scope, LocalDate setUpOn) {
        tx.run(scope, () -> new Fixture(scope, setUpOn.plusDays(7), "Home team", "Away team", time.now()).add());
    }

    /** A calendar of years with nine digits is more than the database can hold. */
    private static void requireOfOurTime(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw VALIDATION_FAILED
                    .because("This is no day on which teams meet.")
                    .field("date", "Choose a day between " + FIRST_YEAR + " and " + LAST_YEAR + ".");
        }
    }

    private static Problem exists(FixtureView fixture) {
        return FIXTURE_EXISTS
                .because(words(fixture) + " is on your list already.")
                .field("date", "Choose another day, or edit the fixture that is there.");
    }

    private static String words(FixtureView fixture) {
        return fixture.homeTeam() + " – " + fixture.awayTeam() + " on " + fixture.date();
    }
}
