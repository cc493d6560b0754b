-- Seeded, so that every run finds the same tables: 1,000 tenants, their owners, 50 finished set-ups each.
select setseed(0.42);
set app.platform = 'on';
insert into tenants (id, slug, name, plan, created_at, provision_state, provision_updated_at)
select md5('tenant ' || n)::uuid, 'seeded-' || n, 'Seeded ' || n, 'starter', now() - n * interval '1 minute', 'complete', now()
from generate_series(1, 1000) n;
insert into users (id, email, name, created_at)
select md5('user ' || n)::uuid, 'seeded-' || n || '@example.test', '', now() from generate_series(1, 1000) n;
insert into memberships (tenant_id, id, user_id, role, created_at)
select md5('tenant ' || n)::uuid, md5('member ' || n)::uuid, md5('user ' || n)::uuid, 'owner', now()
from generate_series(1, 1000) n;
do $$
declare
    tenant uuid;
begin
    for n in 1..1000 loop
        tenant := md5('tenant ' || n)::uuid;
        perform set_config('app.tenant_id', tenant::text, true);
        insert into flow_runs (tenant_id, id, flow, subject, status, round, created_at, updated_at)
        select tenant, md5(n || ' run ' || run)::uuid, 'provision-starter', tenant, 'complete', 1, now(),
            now() + random() * interval '1 second'
        from generate_series(1, 50) run;
    end loop;
end $$;

-- What pgbench writes into: as wide and as indexed as a tenant and its owner's membership.
create table bench_tenants (like tenants including defaults including indexes);
create table bench_memberships (like memberships including defaults including indexes);
analyze;
