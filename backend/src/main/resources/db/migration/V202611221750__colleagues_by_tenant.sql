-- Who are colleagues is a question to one tenant's memberships: without its name here PostgreSQL read those of all, since
-- their own policy is true for the platform too, and no index answers that.
alter policy colleagues on users
    using (is_platform() or id in (select user_id from memberships where tenant_id = current_tenant()));
