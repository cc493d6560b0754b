package dev.livegate.deployment.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.localdb.LocalDatabase;
import dev.livegate.platform.check.Status;
import dev.livegate.platform.outbound.database.DatabaseFacts;
import dev.livegate.platform.outbound.database.DatabaseFault;
import dev.livegate.platform.outbound.database.DatabaseProbe;
import dev.livegate.platform.problem.Fix;
import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Scope;
import dev.livegate.sandbox.host.SocketHost;
import dev.livegate.sandbox.hostile.HostilePeer;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doctor at a real PostgreSQL, and at those who only pretend to be one. */
class ConnectionTest {

    @TempDir
    static Path home;

    private static LocalDatabase server;
    private static String url;
    private static DatabaseDoctor doctor;

    @BeforeAll
    static void open() {
        server = LocalDatabase.start(home, 0, false);
        url = server.demoCustomer();
        doctor = Surgery.allowing("localhost:1024-65535");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void passesAHealthyDatabase() {
        // When
        Diagnosis diagnosis = connect(url);

        // Then
        assertThat(diagnosis.status()).isEqualTo(Status.passed);
        assertThat(diagnosis.verdict().message())
                .matches("Connected to PostgreSQL 18\\.\\d+, which answers in \\d+ ms;"
                        + " the role may create tables\\. \\(preview\\)");
        assertThat(doctor.examine(url, "docker").status()).isEqualTo(Status.passed);
    }

    @Test
    void warnsOfASuperuser() {
        // When
        Diagnosis diagnosis = connect(asSuperuser());

        // Then
        assertThat(diagnosis.status()).isEqualTo(Status.warning);
        assertThat(diagnosis.symptoms()).extracting(Symptom::code).containsExactly("SUPERUSER");
    }

    @Test
    void warnsOfARoleThatMayNotCreateTables() throws SQLException {
        // Given
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://localhost:" + server.port() + "/demo_customer",
                        "postgres",
                        server.superuserPassword());
                var statement = connection.createStatement()) {
            statement.execute(
                    "create role reader login password 'reads'; grant connect on database demo_customer to reader");
        }

        // When
        Diagnosis diagnosis = connect("postgresql://reader:reads@localhost:" + server.port() + "/demo_customer");

        // Then
        assertThat(diagnosis.symptoms()).extracting(Symptom::code).containsExactly("NO_TABLES");
    }

    @Test
    void tellsWhatIsWrongWithEachFault() {
        assertThat(codeAt(url.replaceFirst(":[^:/@]+@", ":wrong@"))).isEqualTo("WRONG_PASSWORD");
        assertThat(codeAt(url.replace("/demo_customer", "/nothing"))).isEqualTo("UNKNOWN_DATABASE");
        assertThat(codeAt(url + "?sslmode=require")).isEqualTo("TLS_MISMATCH");
        assertThat(codeAt("postgresql://u:p@localhost:65535/db")).isEqualTo("REFUSED");
        assertThat(codeAt("postgresql://u:p@gone.acme.net/db")).isEqualTo("NAME_NOT_FOUND");
        assertThat(codeAt("postgresql://u:p@db:5432/db")).isEqualTo("INSIDE");
        assertThat(codeAt("'postgresql://u:p@db:5432/db'")).isEqualTo("QUOTED");
    }

    @Test
    void defersWhatCanBeTestedFromInsideOnly() {
        // When
        Diagnosis diagnosis = connect("postgresql://u:p@postgres.railway.internal:5432/railway");

        // Then
        assertThat(diagnosis.verdict().status()).isEqualTo(Status.deferred);
        assertThat(diagnosis.verdict().message())
                .isEqualTo("Your Railway database (private address) can be tested from inside its network only;"
                        + " the app's own /api/ready settles it after the deploy.");
        assertThat(diagnosis.verdict().fix()).isNotEmpty().allMatch(fix -> fix.kind() == Fix.Kind.text);
    }

    @Test
    void endsAHangingDatabaseInFiveSecondsAndNamesWhereItHangs() {
        // Given
        try (HostilePeer silent = HostilePeer.tlsHang()) {
            long began = System.nanoTime();

            // When
            Diagnosis diagnosis = connect("postgresql://u:p@localhost:" + silent.port() + "/db");

            // Then
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(DatabaseProbe.LONGEST.plusMillis(500));
            assertThat(diagnosis.verdict().message()).contains("does not answer in time while TLS is set up");
        }
    }

    @Test
    void repeatsNoWordOfWhatListensThere() {
        // Given
        try (SocketHost mail = SocketHost.open("mail", 0, socket -> {
            socket.getOutputStream().write("220 mail.corp ESMTP secret-banner".getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        })) {

            // When
            Diagnosis diagnosis = connect("postgresql://u:p@localhost:" + mail.port() + "/db");

            // Then
            assertThat(diagnosis.symptoms()).extracting(Symptom::code).containsExactly("NOT_ANSWERING_AS_DATABASE");
            assertThat(diagnosis.toString()).doesNotContain("banner", "220", "corp");
        }
    }

    @Test
    void hasAWordForEveryFault() {
        assertThat(Arrays.stream(DatabaseFault.values()).map(DatabaseFault::name))
                .isSubsetOf(Arrays.stream(Ailment.values()).map(Ailment::name).toList());
    }

    @Test
    void warnsOfAVersionWithoutSecurityFixes() {
        // Given
        var chart = new Chart(Surgery.advice(), DatabasePlace.AIVEN, "fly");
        var facts = new DatabaseFacts("14.20", false, true, true, Duration.ofMillis(3), false);

        // When
        chart.read(facts, Instant.parse("2026-11-21T00:00:00Z"));

        // Then
        assertThat(chart.diagnosis().has("OLD_VERSION")).isTrue();
        assertThat(chart.diagnosis().status()).isEqualTo(Status.warning);
        assertThat(Releases.isOver("14.20", Instant.parse("2026-11-12T12:00:00Z")))
                .isFalse();
        assertThat(Releases.isOver("9.6", Instant.parse("2026-11-12T12:00:00Z")))
                .isTrue();
        assertThat(Releases.isOver("19.1", Instant.parse("2031-11-12T12:00:00Z")))
                .isFalse();
    }

    private static String codeAt(String url) {
        return connect(url).symptoms().get(0).code();
    }

    private static Diagnosis connect(String url) {
        var scope = new Scope(UUID.randomUUID(), Actor.livegate("test"));
        return doctor.connect(scope, url, "docker", DatabaseProbe.LONGEST).join();
    }

    private static String asSuperuser() {
        return "postgresql://postgres:%s@localhost:%d/demo_customer"
                .formatted(server.superuserPassword(), server.port());
    }
}
