package dev.livegate.deployment;

import dev.livegate.platform.scope.Rows;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What a tenant has answered, in one round trip; for whoever needs nothing else of the revision, in no transaction. */
@Singleton
public class CurrentAnswers {

    private static final String QUERY = """
            select provider, app_url, db_host, db_provider, admin_email, health_path, ready_path from deploy_config
            where tenant_id = ? and retired_at is null order by phase = 'LIVE' limit 1""";

    private final Rows rows;

    CurrentAnswers(Rows rows) {
        this.rows = rows;
    }

    public Answers of(Scope scope) {
        return rows.list(scope, QUERY, CurrentAnswers::answers, scope.tenant()).stream()
                .findFirst()
                .orElse(Answers.NONE);
    }

    private static Answers answers(ResultSet row) throws SQLException {
        return new Answers(
                row.getString("provider"),
                row.getString("app_url"),
                row.getString("db_host"),
                row.getString("db_provider"),
                row.getString("admin_email"),
                row.getString("health_path"),
                row.getString("ready_path"));
    }
}
