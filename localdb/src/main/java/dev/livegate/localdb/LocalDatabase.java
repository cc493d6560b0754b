package dev.livegate.localdb;

import java.nio.file.Path;
import java.util.Map;

/**
 * One running PostgreSQL server with its data in one directory. A server that runs there already, for a replica or
 * because of a crash, is shared: whoever leaves last stops it.
 */
public final class LocalDatabase implements AutoCloseable {
    private final Path home;
    private final Server server;
    private final Passwords passwords;
    private final Users users;
    private boolean closed;

    private LocalDatabase(Path home, Server server, Passwords passwords, Users users) {
        this.home = home;
        this.server = server;
        this.passwords = passwords;
        this.users = users;
    }

    /**
     * @param home keeps data and passwords from one start to the next
     * @param port 0 takes a free one
     * @param durable false trades safety of the data for speed: for tests
     */
    public static synchronized LocalDatabase start(Path home, int port, boolean durable) {
        Path directory = Home.of(home);
        try (var alone = Home.lock(directory)) {
            var passwords = Passwords.in(directory);
            var server = Server.in(directory, passwords);
            if (!server.adopt()) {
                server.start(port, durable);
            }
            new Roles(server, passwords).bootstrap();
            var database = new LocalDatabase(directory, server, passwords, Users.join(directory));
            if (!durable) { // a test run that is stopped leaves nothing behind
                Runtime.getRuntime().addShutdownHook(new Thread(database::close));
            }
            return database;
        }
    }

    public int port() {
        return server.port();
    }

    /** The postmaster's process id; its children are the connections. */
    public long pid() {
        return server.pid();
    }

    public String jdbcUrl() {
        return jdbcUrl("livegate");
    }

    public String jdbcUrl(String database) {
        return server.jdbcUrl(database);
    }

    public String superuserPassword() {
        return passwords.of("postgres");
    }

    /** What the application needs in its environment: it serves as livegate_app, Flyway migrates as livegate_owner. */
    public Map<String, String> environment() {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", "livegate_app",
                "QUARKUS_DATASOURCE_PASSWORD", passwords.of("livegate_app"),
                "QUARKUS_FLYWAY_USERNAME", "livegate_owner",
                "QUARKUS_FLYWAY_PASSWORD", passwords.of("livegate_owner"));
    }

    /** Creates the database of a customer to try things on, if it is not there, and returns its postgresql:// address. */
    public String demoCustomer() {
        new Roles(server, passwords).demoCustomer();
        return "postgresql://demo:%s@localhost:%d/demo_customer".formatted(passwords.of("demo"), port());
    }

    /** Stops and starts on the same port: every connection breaks, the data stays. */
    public void restart() {
        stop();
        resume();
    }

    public void stop() {
        server.stop();
    }

    /** Starts again after {@link #stop()}, on the same port. */
    public void resume() {
        server.resume();
    }

    /** Suspends the server and every connection, as a hanging disk would; {@link #thaw()} lets them go on. */
    public void freeze() {
        server.signal("STOP");
    }

    public void thaw() {
        server.signal("CONT");
    }

    @Override
    public void close() {
        synchronized (LocalDatabase.class) {
            if (closed) {
                return;
            }
            closed = true;
            try (var alone = Home.lock(home);
                    users) {
                if (users.leave()) {
                    server.stop();
                }
            }
        }
    }
}
