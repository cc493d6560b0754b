package dev.livegate.platform.outbound.database;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ssl.DefaultJavaSSLFactory;
import org.postgresql.ssl.NonValidatingFactory;

/** One short, read-only visit. Everything the driver is told stands here. */
@RegisterForReflection(targets = {DefaultJavaSSLFactory.class, NonValidatingFactory.class})
final class Session {

    private static final String QUESTION = """
            select current_setting('server_version_num')::int,
                   (select rolsuper from pg_catalog.pg_roles where rolname = current_user),
                   case when current_schema() is null
                        then pg_catalog.has_database_privilege(current_database(), 'create')
                        else pg_catalog.has_schema_privilege(current_schema(), 'create') end,
                   coalesce((select ssl from pg_catalog.pg_stat_ssl where pid = pg_catalog.pg_backend_pid()), false)
            """;

    private final DatabaseTarget target;
    private final String sockets;
    private boolean loggedIn;

    Session(DatabaseTarget target, List<InetAddress> pinned, long deadlineNanos) {
        this.target = target;
        this.sockets = PinnedSockets.order(deadlineNanos, target.port(), pinned);
    }

    DatabaseFacts facts() throws SQLException {
        try (Connection connection = new Driver().connect(url(), properties());
                Statement statement = connection.createStatement()) {
            loggedIn = true;
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            statement.execute("set local statement_timeout = '2s'");
            Duration latency = latency(statement);
            try (ResultSet row = statement.executeQuery(QUESTION)) {
                row.next();
                return facts(row, latency);
            }
        }
    }

    DatabasePhase phase(SQLException fault) {
        return loggedIn ? DatabasePhase.QUESTION : DatabaseFaults.phase(fault);
    }

    private static Duration latency(Statement statement) throws SQLException {
        long began = System.nanoTime();
        statement.executeQuery("select 1").close();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private DatabaseFacts facts(ResultSet row, Duration latency) throws SQLException {
        int version = row.getInt(1);
        return new DatabaseFacts(
                version / 10_000 + "." + version % 10_000,
                row.getBoolean(2),
                row.getBoolean(3),
                target.sslMode() != SslMode.PREFER || row.getBoolean(4),
                latency,
                target.reach() == DatabaseTarget.Reach.PREVIEW);
    }

    private String url() {
        String database = URLEncoder.encode(target.database(), StandardCharsets.UTF_8);
        return "jdbc:postgresql://" + target.host().inUrl() + ":" + target.port() + "/" + database;
    }

    private Properties properties() {
        var told = new Properties();
        PGProperty.USER.set(told, target.login().user());
        target.login().password().use(password -> told.put(PGProperty.PASSWORD.getName(), password));
        PGProperty.SOCKET_FACTORY.set(told, PinnedSockets.class.getName());
        PGProperty.SOCKET_FACTORY_ARG.set(told, sockets);
        PGProperty.SSL_MODE.set(told, target.sslMode().word());
        PGProperty.SSL_FACTORY.set(told, sslFactory().getName());
        PGProperty.GSS_ENC_MODE.set(told, "disable");
        PGProperty.APPLICATION_NAME.set(told, "livegate");
        // A pooler in transaction mode knows no prepared statements.
        PGProperty.PREPARE_THRESHOLD.set(told, 0);
        PGProperty.LOG_SERVER_ERROR_DETAIL.set(told, false);
        return told;
    }

    private Class<?> sslFactory() {
        return target.sslMode().verifies() ? DefaultJavaSSLFactory.class : NonValidatingFactory.class;
    }
}
