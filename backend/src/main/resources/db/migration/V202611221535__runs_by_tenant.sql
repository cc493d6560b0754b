-- Runs, spread by tenant over eight tables: every question begins with its tenant and so reads one of them. Runs that
-- have ended change no more, so they are carried over while the version before goes on writing; the next migration
-- carries the rest and takes the name over. Foreign keys come with it too, since they lock the tables that they name.
create table deploy_run_by_tenant (
    like deploy_run including defaults including constraints,
    primary key (tenant_id, id)
) partition by hash (tenant_id);
create index deploy_run_by_tenant_latest on deploy_run_by_tenant (tenant_id, kind, id desc);
create index deploy_run_by_tenant_newest on deploy_run_by_tenant (tenant_id, id desc);
alter table deploy_run_by_tenant enable row level security;
alter table deploy_run_by_tenant force row level security;
create policy own on deploy_run_by_tenant
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());

-- Every part is as closed as the whole: reached directly, it is the application's no more.
do $$
declare
    part text;
begin
    for n in 0..7 loop
        part := 'deploy_run_' || n;
        execute format('create table %I partition of deploy_run_by_tenant'
            ' for values with (modulus 8, remainder %s)', part, n);
        execute format('alter table %I enable row level security', part);
        execute format('alter table %I force row level security', part);
        execute format('create policy own on %I using (tenant_id = current_tenant())'
            ' with check (tenant_id = current_tenant())', part);
        execute format('revoke all on %I from ${app}', part);
    end loop;
end $$;

-- Policies bind the owner too, so each tenant's runs go under its own.
do $$
declare
    tenant uuid;
begin
    perform set_config('app.platform', 'on', true);
    for tenant in select id from tenants loop
        perform set_config('app.tenant_id', tenant::text, true);
        insert into deploy_run_by_tenant select * from deploy_run where tenant_id = tenant and finished_at is not null;
    end loop;
end $$;
analyze deploy_run_by_tenant;
