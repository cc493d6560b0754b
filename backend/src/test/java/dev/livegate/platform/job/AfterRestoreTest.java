package dev.livegate.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a restore holds back and what it lets go on: who adds a kind of job decides it here and in the script. */
@QuarkusTest
class AfterRestoreTest {

    private static final Pattern KIND = Pattern.compile("new JobType<>\\(\"([a-z-]+)\"");
    private static final Pattern NAMED = Pattern.compile("'([a-z-]+)'");

    /** They reach people or machines outside. */
    private static final Set<String> HELD =
            Set.of("mail", "sign-in-mail", "notice", "notice-mail", "webhook", "launch-batch-turn");

    private static final Set<String> GOING_ON = Set.of(
            "verification",
            "verification-expiry",
            "lookout",
            "watch",
            "flow",
            "rotate-keys",
            "checklist-look",
            "preflight",
            "launch-moment",
            "launch-turn",
            "retention");

    private final String statement = statement();

    @Test
    void everyKindOfJobIsDecided() throws IOException {
        // Given
        Set<String> decided = new TreeSet<>(HELD);
        decided.addAll(GOING_ON);
        // When
        Set<String> kinds = kinds();
        // Then
        assertThat(kinds).isEqualTo(decided);
        assertThat(found(NAMED, statement.substring(statement.indexOf("not in ("), statement.indexOf(")"))))
                .isEqualTo(GOING_ON);
    }

    @ParameterizedTest
    @CsvSource({
        "mail, -1, {}, true",
        "webhook, 5, {}, true",
        "a-kind-of-tomorrow, 5, {}, true",
        "watch, -1, {}, false",
        "preflight, -1, {}, false",
        "launch-moment, -1, {\"minutesBefore\":60}, true",
        "launch-moment, 5, {\"minutesBefore\":60}, false",
        "launch-turn, -1, {}, false",
        "launch-batch-turn, -1, {}, true",
        "launch-moment, -1, {\"minutesBefore\":0}, false",
        "flow, -1, {\"run\":\"00000000-0000-7000-8000-000000000001\"}, true",
        "flow, -1, {\"run\":\"00000000-0000-7000-8000-000000000002\"}, false",
    })
    void holdsWhatMayHaveBeenDoneBefore(String kind, int hours, String data, boolean held) throws SQLException {
        // Given
        try (Connection database = Superuser.connect()) {
            database.setAutoCommit(false);
            ofItsOwn(database);
            waits(database, kind, hours, data);
            // When
            run(database, statement);
            // Then
            assertThat(read(database, "select task_name from scheduled_tasks"))
                    .isEqualTo(held ? List.of() : List.of(kind));
            assertThat(read(database, "select task_name from job_failures where given_up"))
                    .isEqualTo(held ? List.of(kind) : List.of());
            database.rollback();
        }
    }

    /** Tables of this session alone stand before those of everybody. */
    private static void ofItsOwn(Connection database) throws SQLException {
        for (String table : List.of("scheduled_tasks", "job_failures", "flow_runs")) {
            run(database, "create temp table " + table + " (like public." + table + " including all) on commit drop");
        }
        flow(database, "00000000-0000-7000-8000-000000000001", "launch-product");
        flow(database, "00000000-0000-7000-8000-000000000002", "provision-pro");
    }

    private static void flow(Connection database, String id, String name) throws SQLException {
        run(database, """
                insert into flow_runs (tenant_id, id, flow, subject, status, round, created_at, updated_at)
                values (gen_random_uuid(), '%s', '%s', gen_random_uuid(), 'processing', 1, now(), now())""".formatted(id, name));
    }

    private static void waits(Connection database, String kind, int hours, String data) throws SQLException {
        try (PreparedStatement row = database.prepareStatement("""
                insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
                values (?, '1', convert_to(?, 'UTF8'), ?, false, 1)""")) {
            row.setString(1, kind);
            row.setString(2, "{\"id\":\"%s\",\"data\":%s}".formatted(UUID.randomUUID(), data));
            row.setObject(3, Instant.now().plus(Duration.ofHours(hours)).atOffset(ZoneOffset.UTC));
            row.executeUpdate();
        }
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> read(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? List.of(rows.getString(1)) : List.of();
        }
    }

    /** As the script has it; the rest of the script speaks psql. */
    private static String statement() {
        try {
            String script = Files.readString(Path.of("../scripts/lib/after-restore.sql"));
            int begin = script.indexOf("with held as (");
            return script.substring(begin, script.indexOf(';', begin));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Set<String> kinds() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            Set<String> kinds = new TreeSet<>();
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                kinds.addAll(found(KIND, Files.readString(file)));
            }
            return kinds;
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult one) -> one.group(1))
                .collect(Collectors.toSet());
    }
}
