-- As many tenants as from :from to :to say, each with an owner, 20 posts, 20 runs and 100 records of the audit. Nobody
-- asks for these chains, so their hashes need not hold.
set app.platform = 'on';
insert into tenants (id, slug, name, plan, created_at, provision_state, provision_updated_at)
select md5('grown ' || n)::uuid, 'grown-' || n, 'Grown ' || n, 'starter', now() - n * interval '1 minute', 'complete', now()
from generate_series(:from::int, :to::int) n;
insert into users (id, email, name, created_at)
select md5('grown user ' || n)::uuid, 'grown-' || n || '@example.test', '', now() from generate_series(:from::int, :to::int) n;
insert into memberships (tenant_id, id, user_id, role, created_at)
select md5('grown ' || n)::uuid, md5('grown member ' || n)::uuid, md5('grown user ' || n)::uuid, 'owner', now()
from generate_series(:from::int, :to::int) n;
insert into audit_record (tenant_id, seq, at, actor_kind, actor_name, event, summary, facts, prev_hash, hash)
select md5('grown ' || n)::uuid, seq, now(), 'system', 'Livegate', 'CONFIG_SAVED', 'The answers were saved.', '{"field":"appUrl"}',
    sha256((n || ' ' || seq - 1)::bytea), sha256((n || ' ' || seq)::bytea)
from generate_series(:from::int, :to::int) n, generate_series(1, 100) seq;
insert into audit_head (tenant_id, seq, hash, at, base_hash)
select md5('grown ' || n)::uuid, 100, sha256((n || ' 100')::bytea), now(), sha256('')
from generate_series(:from::int, :to::int) n;

select set_config('bench.from', :'from', false), set_config('bench.to', :'to', false) \g /dev/null
do $$
declare
    tenant uuid;
begin
    for n in current_setting('bench.from')::int..current_setting('bench.to')::int loop
        tenant := md5('grown ' || n)::uuid;
        perform set_config('app.tenant_id', tenant::text, true);
        insert into posts (tenant_id, id, title, body, created_at, updated_at)
        select tenant, md5(n || ' post ' || i)::uuid, 'Post ' || i, 'Something new.', now(), now() from generate_series(1, 20) i;
        insert into deploy_run (tenant_id, id, revision, kind, status, results_json, preview, started_at, finished_at)
        select tenant, md5(n || ' run ' || i)::uuid, 1, 'PREFLIGHT', 'passed', '[]', true, now(), now() from generate_series(1, 20) i;
    end loop;
end $$;
vacuum analyze;
