-- The first tenant's verification, 50 times for each tenant, at times that JavaScript can tell too.
do $$
declare
    run deploy_run;
    seen verifications;
    tenant uuid := md5('tenant 1');
begin
    perform set_config('app.tenant_id', tenant::text, true);
    select * into strict run from deploy_run;
    select * into strict seen from verifications;
    delete from deploy_run;
    for n in 1..1000 loop
        tenant := md5('tenant ' || n)::uuid;
        perform set_config('app.tenant_id', tenant::text, true);
        insert into deploy_run (tenant_id, id, revision, kind, status, results_json, preview, started_at, finished_at)
        select tenant, md5(n || ' verification ' || i)::uuid, run.revision, run.kind, run.status, run.results_json, run.preview,
            date_trunc('day', now()) + i * interval '1001 ms', date_trunc('day', now()) + i * interval '1002 ms'
        from generate_series(1, 50) i;
        insert into verifications (tenant_id, id, app_url, profile, eligible, ended, passed, preview, guidance, created_at, ended_at)
        select tenant, md5(n || ' verification ' || i)::uuid, seen.app_url, seen.profile, seen.eligible, seen.ended, seen.passed,
            seen.preview, seen.guidance, date_trunc('day', now()) + i * interval '1001 ms', date_trunc('day', now()) + i * interval '1002 ms'
        from generate_series(1, 50) i;
    end loop;
end $$;
vacuum analyze deploy_run, verifications;
