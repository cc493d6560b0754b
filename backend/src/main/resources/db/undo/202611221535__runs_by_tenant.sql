-- Makes the runs one plain table again, with every row; to be done as the owner of the tables, while Livegate rests. The history
-- stays: every version goes by the name of the table alone, and one that was applied and is missing would stop the start.
lock table tenants, deploy_config, verifications, deploy_run in access exclusive mode;
alter table deploy_run no force row level security;
create table deploy_run_plain (like deploy_run including defaults including constraints);
insert into deploy_run_plain select * from deploy_run;

create or replace view deploy_verification_run with (security_invoker = true) as
    select v.tenant_id, v.id, v.app_url, case when v.passed then 'pass' else 'fail' end as status,
        r.results_json as checks, v.created_at
    from verifications v join deploy_run_plain r on r.tenant_id = v.tenant_id and r.id = v.id
    where v.ended;
alter table verifications drop constraint verifications_run_key;
drop table deploy_run;
alter table deploy_run_plain rename to deploy_run;
alter table deploy_run add primary key (tenant_id, id);
create index deploy_run_latest on deploy_run (tenant_id, kind, id desc);
create index deploy_run_newest on deploy_run (tenant_id, id desc);
alter table deploy_run enable row level security;
alter table deploy_run force row level security;
create policy own on deploy_run using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
alter table deploy_run
    add constraint deploy_run_tenant_id_fkey foreign key (tenant_id) references tenants (id) on delete cascade,
    add constraint deploy_run_config_key foreign key (tenant_id, deploy_config_id)
        references deploy_config (tenant_id, id) on delete cascade;
alter table verifications add constraint verifications_run_key
    foreign key (tenant_id, id) references deploy_run (tenant_id, id) on delete cascade;
