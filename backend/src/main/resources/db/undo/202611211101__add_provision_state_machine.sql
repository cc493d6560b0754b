-- Keeps what is known of Make.com. For a version from before: one that has this migration does not start.
alter table make_webhooks rename to make_webhooks_undone_202611211101;
alter table tenants
    drop column provision_state,
    drop column provision_reason,
    drop column provision_updated_at,
    drop column plan_confirmed,
    drop column primary_color,
    drop column secondary_color,
    drop column logo_url;
delete from flyway_schema_history where version = '202611211101';
