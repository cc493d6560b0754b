package dev.livegate.platform.estate;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Sql;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Gives up everything that a tenant owns, in the open transaction, which must be the tenant's and the platform's. */
@Singleton
public class Dissolution {

    // Jobs have no tenant of their own, but their names begin with it.
    private static final List<String> JOBS = List.of(
            "delete from scheduled_tasks where task_instance like ? || '/%' and not picked",
            "delete from job_failures where task_instance like ? || '/%'");

    private static final String PEOPLE = "select user_id from memberships where tenant_id = ?";

    // Whoever belongs to another workspace too, or runs this Livegate, stays.
    private static final String PERSON = """
            delete from users u where u.id = ? and not u.operator
                and not exists (select from memberships m where m.user_id = u.id)
                and not exists (select from api_tokens t where t.created_by = u.id)""";

    private final Sql sql;
    private final Catalogue catalogue;
    private final Event<TenantLeaves> leaving;

    Dissolution(Sql sql, Catalogue catalogue, Event<TenantLeaves> leaving) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.leaving = leaving;
    }

    public void of(Scope scope) {
        leaving.fire(new TenantLeaves(scope));
        UUID tenant = scope.tenant();
        List<UUID> people = sql.list(PEOPLE, row -> row.getObject(1, UUID.class), tenant);
        JOBS.forEach(statement -> sql.update(statement, tenant.toString()));
        catalogue.loose().forEach(table -> sql.update("delete from " + table + " where tenant_id = ?", tenant));
        sql.update("delete from tenants where id = ?", tenant);
        people.forEach(person -> sql.update(PERSON, person));
    }
}
