package dev.livegate.platform.outbound.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livegate.platform.outbound.Allowances;
import dev.livegate.platform.outbound.Cases;
import dev.livegate.platform.outbound.Cases.Case;
import dev.livegate.platform.outbound.Pins;
import dev.livegate.platform.outbound.database.DatabaseTarget.Reach;
import dev.livegate.platform.outbound.dns.DnsResolver;
import dev.livegate.platform.problem.Problem;
import dev.livegate.sandbox.dns.Dns;
import io.vertx.core.Vertx;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseCasesTest {

    static Stream<Case> databases() {
        return Cases.read("databases");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void takesOnlyWhatIsAPlainPublicDatabase(Case given) {
        // When
        boolean allowed = isPublic(given.url());

        // Then
        assertThat(allowed).isEqualTo(given.allowed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://u:p@a.com,b.com/db",
                "postgresql://u:p@a.com:5432,b.com:5432/db",
                "postgresql://u:p@a.com/db?options=-c%20log_statement=all",
                "postgresql://u:p@a.com/db?loggerFile=/tmp/x&loggerLevel=TRACE",
                "postgresql://u:p@a.com/db?socketFactory=java.net.Socket",
                "postgresql://u:p@a.com/db?socketFactoryArg=x",
                "postgresql://u:p@a.com/db?sslrootcert=/etc/passwd",
                "postgresql://u:p@a.com/db?preferQueryMode=simple",
                "postgresql://u:p@a.com/db?SSLMODE=disable",
                "postgresql://u:p@a.com/db?ssl%6dode=require",
                "postgresql://u:p@a.com/db?sslmode=disable",
                "postgresql://u:p@a.com/db?sslmode=prefer",
                "postgresql://u:p@a.com/db?sslmode=",
                "postgresql://u:p@a.com/db?application_name=a%26host=127.0.0.1",
                "postgresql://u:p@a.com/db?application_name=%00",
                "postgresql://u:p@a.com/db?&",
                "postgresql://u:p@a.com/d%00b",
                "postgresql://u%0a:p@a.com/db",
                "postgresql://u:%ff@a.com/db",
                "postgresql://u:p%@a.com/db",
                "postgresql://u:p@a.com/db/x",
                "postgresql://u:p@a.com/db#x",
                "postgresql://u:a:b@a.com/db",
                "postgresql://:p@a.com/db",
                "postgresql://a.com/db",
                "postgresql://u:p@a.com",
                "postgresql://u:p@a.com/",
                "postgresql://u:p@a.com:80/db",
                "postgresql://u:p@a.com:9999/db",
                "postgresql://u:p@a.com:65536/db",
                "postgresql://u:p@[::1]:5432/db",
                "postgresql://u:p@[::ffff:10.0.0.1]/db",
                "postgresql://u:p@[fd00:ec2::254]/db",
                "postgresql://u:p@169.254.169.254/db",
                "postgresql://u:p@metadata.google.internal/db",
                "postgresql://u:p@0x7f.1/db",
                "postgresql://u:p@2130706433/db",
                "postgresql://u:p@localhost:15432/db",
                "postgresql://u:p@a.localhost/db",
                "postgresql://u:p@db.local/db",
                "\"postgresql://u:p@a.com/db\"",
                "postgresql://u:p@a.com/db ",
                "postgresql+asyncpg://u:p@a.com/db",
            })
    void refusesWhatADriverCouldReadOtherwise(String url) {
        assertThatThrownBy(() -> DatabaseTarget.parse(url))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("TARGET_NOT_ALLOWED"));
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://u:p@dpg-abc123-a/db, PRIVATE",
        "postgresql://u:p@postgres.railway.internal:5432/railway, PRIVATE",
        "postgresql://u:p@app.flycast:5432/db?sslmode=disable, PRIVATE",
        "postgresql://u:p@direct.abc.flympg.net/fly-db, PRIVATE",
        "postgresql://u:p@db:5432/acme?sslmode=disable, PRIVATE",
        "postgresql://u:p@my_db:5432/acme, PRIVATE",
        "postgresql://u:p@10.0.0.5/db, PRIVATE",
        "postgresql://u:p@192.168.1.4:5433/db, PRIVATE",
        "postgresql://u:p@[fd12:3456::1]/db, PRIVATE",
        "postgresql://u:p@dpg-abc-a.frankfurt-postgres.render.com/db, PUBLIC",
        "postgres://u:p@ep-x-1.eu-central-1.aws.neon.tech/db?sslmode=require&channel_binding=require, PUBLIC",
        "postgresql://postgres.ref:p%40ss%2Fw@aws-0-eu.pooler.supabase.com:6543/postgres?pgbouncer=true, PUBLIC",
        "postgresql://u:p@x.proxy.rlwy.net:34567/railway, PUBLIC",
    })
    void knowsWhichDatabaseIsPrivateByConstruction(String url, Reach reach) {
        assertThat(DatabaseTarget.parse(url).reach()).isEqualTo(reach);
    }

    @Test
    void showsNeitherUserNorPassword() {
        // When
        DatabaseTarget target = DatabaseTarget.parse("postgresql://canaryuser:canarypass@a.com/db");

        // Then
        assertThat(target + " " + target.login() + " " + target.facts())
                .doesNotContain("canaryuser")
                .doesNotContain("canarypass")
                .contains("postgresql://***@a.com:5432/db");
    }

    @Test
    void refusesToSaveAPublicNameThatLeadsInside() {
        // Given
        Vertx vertx = Vertx.vertx();
        try (Dns names = Cases.names()) {
            var pins = new Pins(DnsResolver.at(vertx, "127.0.0.1", names.port()));
            var targets = new DatabaseTargets(Allowances.of(), pins);

            // When
            var saving = assertThatThrownBy(() -> targets.admit("postgresql://u:p@ten.test/db"));

            // Then
            saving.isInstanceOf(Problem.class).hasMessageNotContaining("10.0.0.5");
            assertThat(targets.admit("postgresql://u:p@public.test/db").reach()).isEqualTo(Reach.PUBLIC);
        } finally {
            vertx.close();
        }
    }

    private static boolean isPublic(String url) {
        try {
            return DatabaseTarget.parse(url).reach() == Reach.PUBLIC;
        } catch (Problem refused) {
            return false;
        }
    }
}
