-- What was generated, byte for byte; the digest is part of what a verification is bound to.
create table packs (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    provider text not null,
    app_name text not null,
    app_url text not null,
    database_kind text not null,
    digest text not null,
    content bytea not null,
    created_at timestamptz not null,
    primary key (tenant_id, id),
    constraint packs_database_known check (database_kind in ('managed', 'external'))
);
alter table packs enable row level security;
alter table packs force row level security;
create policy own on packs using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
