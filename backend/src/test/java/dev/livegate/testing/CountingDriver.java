package dev.livegate.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Logger;

/** PostgreSQL's driver, which remembers every statement that is sent, whoever wrote it. */
public class CountingDriver implements Driver {

    private static final Queue<String> SENT = new ConcurrentLinkedQueue<>();

    private final Driver driver = new org.postgresql.Driver();

    /** All that was sent since the last time, in order. */
    public static List<String> sent() {
        List<String> all = List.copyOf(SENT);
        all.forEach(SENT::remove);
        return all;
    }

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        Connection connection = driver.connect(url, info);
        return connection == null ? null : watched(Connection.class, connection, "");
    }

    private static <T> T watched(Class<T> type, T target, String sql) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, words) -> call(target, sql, method, words)));
    }

    private static Object call(Object target, String sql, Method method, Object[] words) throws Throwable {
        if (target instanceof Statement && method.getName().startsWith("execute")) {
            SENT.add(words != null && words[0] instanceof String text ? text : sql);
        }
        try {
            Object result = method.invoke(target, words);
            if (result instanceof PreparedStatement statement && !(target instanceof Statement)) {
                return watched(PreparedStatement.class, statement, words[0].toString());
            }
            return result instanceof Statement statement && !(target instanceof Statement)
                    ? watched(Statement.class, statement, "")
                    : result;
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return driver.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        return driver.getPropertyInfo(url, info);
    }

    @Override
    public int getMajorVersion() {
        return driver.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return driver.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return driver.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.postgresql");
    }
}
