package dev.livegate.golden;

import static dev.livegate.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.localdb.LocalDatabase;
import dev.livegate.testing.InstanceKeys;
import dev.livegate.testing.PackagedApp;
import dev.livegate.testing.Replica;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Two processes of the packaged application on one database, behind a proxy that tells who calls. */
final class TwoReplicas implements AutoCloseable {

    private final LocalDatabase database;
    final Replica one;
    final Replica other;

    private TwoReplicas(LocalDatabase database, Map<String, String> settings) throws Exception {
        this.database = database;
        this.one = new Replica(PackagedApp.plain(), settings);
        this.other = new Replica(PackagedApp.plain(), settings);
    }

    /** Made, and not started yet. */
    static TwoReplicas make() throws Exception {
        return make(Map.of());
    }

    static TwoReplicas make(Map<String, String> more) throws Exception {
        LocalDatabase database = LocalDatabase.start(Files.createTempDirectory("livegate-two"), 0, true);
        Map<String, String> settings = new HashMap<>(database.environment());
        settings.putAll(InstanceKeys.environment());
        settings.put("LIVEGATE_LOG_JSON", "true");
        settings.put("LIVEGATE_BEHIND_PROXY", "true");
        settings.putAll(more);
        return new TwoReplicas(database, settings);
    }

    /** A stranger at that replica, with an address of their own. */
    static Stranger stranger(Replica at) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String address = "203.0.%d.%d".formatted(random.nextInt(256), random.nextInt(256));
        return new Stranger(() -> at(at).header("X-Forwarded-For", address));
    }

    static RequestSpecification at(Replica replica) {
        return given().baseUri(replica.base());
    }

    /** Somebody with a session, by the link that was mailed to them. */
    Map<String, String> signIn(String email) {
        at(one).contentType("application/json")
                .body(Map.of("email", email))
                .post("/public/auth/magic-link")
                .then()
                .statusCode(202);
        List<String> links = new ArrayList<>();
        eventually(() -> {
            links.clear();
            links.addAll(at(one).get("/dev/inbox.json")
                    .jsonPath()
                    .getList("findAll { it.to == '" + email + "' }.collect { it.links[0] }"));
            assertThat(links).isNotEmpty();
        });
        return at(one).contentType("application/json")
                .body(Map.of("token", links.get(0).replaceAll(".*/", "")))
                .post("/public/auth/session")
                .cookies();
    }

    List<String> read(String sql) {
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(), "postgres", database.superuserPassword());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Override
    public void close() throws InterruptedException {
        one.kill();
        other.kill();
        database.close();
    }
}
