-- Keeps the rows: the tables step aside under another name. For a version from before: one that has this migration does not start.
alter table fixtures rename to fixtures_undone_202611211100;
alter table posts rename to posts_undone_202611211100;
alter index idx_fixtures_tenant_date rename to idx_fixtures_tenant_date_undone;
alter index idx_fixtures_tenant_status rename to idx_fixtures_tenant_status_undone;
delete from flyway_schema_history where version = '202611211100';
