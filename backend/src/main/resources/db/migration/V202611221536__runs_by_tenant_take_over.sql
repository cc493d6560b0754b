-- Nobody waits for this longer than a statement may take: it lets go before, and tries again. The tables that the old one
-- names are among them, since dropping it takes its foreign keys from them: whoever reads one and then the runs would wait for us.
do $$
begin
    perform set_config('lock_timeout', '200ms', true);
    loop
        begin
            lock table tenants, deploy_config, verifications, deploy_run in access exclusive mode;
            exit;
        exception when lock_not_available then
            perform pg_sleep(0.1);
        end;
    end loop;
end $$;

-- Policies bind the owner too, and these are the rows of all.
alter table deploy_run no force row level security;
alter table deploy_run_by_tenant no force row level security;
delete from deploy_run_by_tenant carried
    where not exists (select from deploy_run r where r.tenant_id = carried.tenant_id and r.id = carried.id);
insert into deploy_run_by_tenant select * from deploy_run r
    where not exists (select from deploy_run_by_tenant carried where carried.tenant_id = r.tenant_id and carried.id = r.id);
alter table deploy_run_by_tenant force row level security;
alter table deploy_run_by_tenant
    add constraint deploy_run_tenant_id_fkey foreign key (tenant_id) references tenants (id) on delete cascade,
    add constraint deploy_run_config_key foreign key (tenant_id, deploy_config_id)
        references deploy_config (tenant_id, id) on delete cascade;

create or replace view deploy_verification_run with (security_invoker = true) as
    select v.tenant_id, v.id, v.app_url, case when v.passed then 'pass' else 'fail' end as status,
        r.results_json as checks, v.created_at
    from verifications v join deploy_run_by_tenant r on r.tenant_id = v.tenant_id and r.id = v.id
    where v.ended;
alter table verifications drop constraint verifications_run_key;
alter table verifications add constraint verifications_run_key
    foreign key (tenant_id, id) references deploy_run_by_tenant (tenant_id, id) on delete cascade;

drop table deploy_run;
alter table deploy_run_by_tenant rename to deploy_run;
alter index deploy_run_by_tenant_pkey rename to deploy_run_pkey;
alter index deploy_run_by_tenant_latest rename to deploy_run_latest;
alter index deploy_run_by_tenant_newest rename to deploy_run_newest;
