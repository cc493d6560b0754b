-- One row a revision. At most one is being worked on and at most one is live; the others are history.
create table deploy_config (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    revision int not null,
    phase text not null,
    provider text,
    app_url text,
    db_url_encrypted text,
    db_host text,
    db_provider text,
    jwt_secret_encrypted text,
    admin_email text,
    health_path text,
    ready_path text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    live_since timestamptz,
    retired_at timestamptz,
    version bigint not null default 0,
    primary key (tenant_id, id),
    constraint deploy_config_revision_key unique (tenant_id, revision),
    constraint deploy_config_phase_known check (phase in ('DRAFT', 'CONFIGURED', 'VERIFIED', 'LIVE'))
);
create unique index deploy_config_candidate on deploy_config (tenant_id) where phase <> 'LIVE' and retired_at is null;
create unique index deploy_config_live on deploy_config (tenant_id) where phase = 'LIVE' and retired_at is null;
alter table deploy_config enable row level security;
alter table deploy_config force row level security;
create policy own on deploy_config using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());

-- Only what our own prober must send is kept as a value, and that as ciphertext; of all else the fingerprint.
create table deploy_key (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    name text not null,
    number int not null,
    fingerprint text not null,
    value_encrypted text,
    created_at timestamptz not null,
    replaced_at timestamptz,
    valid_until timestamptz,
    primary key (tenant_id, id),
    constraint deploy_key_number_key unique (tenant_id, name, number)
);
create unique index deploy_key_current on deploy_key (tenant_id, name) where replaced_at is null;
alter table deploy_key enable row level security;
alter table deploy_key force row level security;
create policy own on deploy_key using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());

create table deploy_run (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    deploy_config_id uuid,
    revision int not null,
    kind text not null,
    status text not null,
    results_json jsonb not null,
    error_text text,
    preview boolean not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    version bigint not null default 0,
    primary key (tenant_id, id),
    constraint deploy_run_config_key foreign key (tenant_id, deploy_config_id)
        references deploy_config (tenant_id, id) on delete cascade,
    constraint deploy_run_kind_known check (kind in ('PREFLIGHT', 'VERIFY', 'WATCH')),
    constraint deploy_run_status_known check (status in ('running', 'passed', 'failed'))
);
create index deploy_run_latest on deploy_run (tenant_id, kind, id desc);
create index deploy_run_newest on deploy_run (tenant_id, id desc);
alter table deploy_run enable row level security;
alter table deploy_run force row level security;
create policy own on deploy_run using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
