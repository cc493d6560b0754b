package dev.livegate.platform.live;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** The one connection of this replica that listens. It comes back by itself, for ever, and then tells every channel. */
@Singleton
class Listener {

    private static final Logger LOG = Logger.getLogger(Listener.class);
    private static final int QUIET_MILLIS = 2_000;
    private static final int PATIENCE_SECONDS = 2;
    private static final long PAUSE_MILLIS = 250;

    private final ListenerConfig config;
    private final Map<String, Channel> channels;
    private final Thread thread = new Thread(this::listenForEver, "listen");
    private volatile boolean stopped;
    private boolean lost;

    Listener(ListenerConfig config, @All List<Channel> channels) {
        this.config = config;
        this.channels = channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
        thread.setDaemon(true);
    }

    void start(@Observes @Priority(1500) StartupEvent start) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stop) {
        stopped = true;
        thread.interrupt();
    }

    private void listenForEver() {
        while (!stopped) {
            try (Connection connection = connect()) {
                listen(connection);
            } catch (SQLException | RuntimeException fault) {
                pause(fault);
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        subscribe(connection);
        PGConnection news = connection.unwrap(PGConnection.class);
        while (!stopped) {
            PGNotification[] heard = news.getNotifications(QUIET_MILLIS);
            if (heard != null && heard.length > 0) {
                List.of(heard).forEach(this::pass);
            } else if (!connection.isValid(PATIENCE_SECONDS)) {
                throw new SQLException("no answer");
            }
        }
    }

    private void subscribe(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String channel : channels.keySet()) {
                statement.addBatch("listen " + channel);
            }
            statement.executeBatch();
        }
        if (lost) {
            LOG.info("listening again");
        }
        lost = false;
        channels.values().forEach(this::resync);
    }

    private void pass(PGNotification news) {
        Channel channel = channels.get(news.getName());
        if (channel != null) {
            safely(() -> channel.heard(news.getParameter()));
        }
    }

    private void resync(Channel channel) {
        safely(channel::resync);
    }

    /** One channel's bug must not make the others deaf. */
    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            LOG.warn("a channel could not take the news", fault);
        }
    }

    private void pause(Exception fault) {
        if (!lost && !stopped) {
            LOG.warnf("stopped listening: %s", fault.getMessage());
        }
        lost = true;
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException end) {
            stopped = true;
        }
    }

    private Connection connect() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("user", config.username());
        settings.setProperty("password", config.password());
        settings.setProperty("connectTimeout", "2");
        settings.setProperty("loginTimeout", "3");
        // Silence is normal here, so no socketTimeout as in the pool: isValid() asks instead.
        settings.setProperty("socketTimeout", "0");
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("ApplicationName", "livegate-listen");
        Connection connection = new Driver().connect(config.url(), settings);
        if (connection == null) {
            throw new SQLException("not an address of PostgreSQL");
        }
        return connection;
    }
}
