-- What a run of kind VERIFY holds beside its findings: which app, what a PASS is bound to (C32), and what was seen.
create table verifications (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    app_url text not null,
    profile text not null,
    eligible boolean not null,
    ended boolean not null default false,
    passed boolean not null default false,
    proved boolean not null default false,
    preview boolean not null,
    binding jsonb,
    sight jsonb,
    guidance jsonb not null,
    report_id uuid,
    created_at timestamptz not null,
    ended_at timestamptz,
    primary key (tenant_id, id),
    constraint verifications_run_key foreign key (tenant_id, id) references deploy_run (tenant_id, id) on delete cascade,
    constraint verifications_profile_known check (profile in ('full', 'smoke'))
);
create index verifications_counting on verifications (tenant_id, profile, id desc) where eligible and ended;
create index verifications_under_way on verifications (tenant_id, created_at) where not ended;
create index verifications_proved on verifications (tenant_id, app_url) where proved;
alter table verifications enable row level security;
alter table verifications force row level security;
create policy own on verifications using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());

-- GO-32 by its own names. Whoever reads it sees what the policies of both tables let them see.
create view deploy_verification_run with (security_invoker = true) as
    select v.tenant_id, v.id, v.app_url, case when v.passed then 'pass' else 'fail' end as status,
        r.results_json as checks, v.created_at
    from verifications v join deploy_run r on r.tenant_id = v.tenant_id and r.id = v.id
    where v.ended;
