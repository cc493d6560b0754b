package dev.livegate.platform.health;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** One statement proves the connection, the role and the schema. */
@Singleton
class DatabaseAnswers implements HealthProbe {

    private final AgroalDataSource database;

    DatabaseAnswers(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Map<String, Object> probe() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_setting('server_version_num')::int / 10000")) {
            row.next();
            return Map.of("postgresql", row.getInt(1));
        }
    }
}
