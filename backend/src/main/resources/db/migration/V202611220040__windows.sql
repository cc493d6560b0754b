-- When changes are allowed. A start is local and text: with its zone and its rule it is many instants, or none.
create table windows (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    kind text not null,
    reason text not null,
    owner text not null,
    timezone text not null,
    local_start text not null,
    duration_minutes int not null,
    rule text,
    until timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null default 0,
    primary key (tenant_id, id),
    constraint windows_kind_known check (kind in ('allow', 'deny')),
    constraint windows_local_start_known check (local_start ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d$'),
    constraint windows_duration_known check (duration_minutes between 1 and 527040)
);
alter table windows enable row level security;
alter table windows force row level security;
create policy own on windows using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());

-- Who let changes pass all the same, why and until when; rows stay when it is over.
create table broken_glass (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    reason text not null,
    broken_by text not null,
    broken_at timestamptz not null,
    until timestamptz not null,
    mended_at timestamptz,
    version bigint not null default 0,
    primary key (tenant_id, id),
    constraint broken_glass_ends check (until > broken_at)
);
create index broken_glass_now on broken_glass (tenant_id, until) where mended_at is null;
alter table broken_glass enable row level security;
alter table broken_glass force row level security;
create policy own on broken_glass using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
