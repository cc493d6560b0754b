-- Who is waited for (GO-3). At most one goes on for each tenant.
create table lookouts (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    app_url text not null,
    state text not null,
    looks int not null,
    run_id uuid,
    began_at timestamptz not null,
    next_at timestamptz,
    ended_at timestamptz,
    version bigint not null default 0,
    primary key (tenant_id, id),
    constraint lookouts_state_known check (state in ('waiting', 'found', 'stopped', 'gaveUp'))
);
create unique index lookouts_waiting on lookouts (tenant_id) where state = 'waiting';
alter table lookouts enable row level security;
alter table lookouts force row level security;
create policy own on lookouts using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());

-- A report is taken once, on whatever replica; it is known by its signature.
create table probe_reports (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    signature text not null,
    received_at timestamptz not null,
    primary key (tenant_id, id),
    constraint probe_reports_signature_key unique (tenant_id, signature)
);
alter table probe_reports enable row level security;
alter table probe_reports force row level security;
create policy own on probe_reports using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());

-- The latest of each name.
create table probe_facts (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    name text not null,
    status text not null,
    detail jsonb not null,
    provider text not null,
    at timestamptz not null,
    primary key (tenant_id, id),
    constraint probe_facts_name_key unique (tenant_id, name),
    constraint probe_facts_status_known check (status in ('passed', 'failed', 'skipped', 'warning'))
);
alter table probe_facts enable row level security;
alter table probe_facts force row level security;
create policy own on probe_facts using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());

-- Whoever reports from inside names no tenant, only which token signed: the platform may look for it.
create policy holder_of_a_signature on deploy_key for select
    using (is_platform() and name = 'LIVEGATE_PROBE_TOKEN');
create index deploy_key_probe_token on deploy_key (fingerprint) where name = 'LIVEGATE_PROBE_TOKEN';
