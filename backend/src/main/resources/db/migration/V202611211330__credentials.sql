create table credentials (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    key text not null,
    sealed_value text not null,
    fingerprint text not null,
    mode text,
    updated_at timestamptz not null,
    primary key (tenant_id, id),
    constraint credentials_key_key unique (tenant_id, key),
    constraint credentials_mode_known check (mode in ('live', 'test'))
);
alter table credentials enable row level security;
alter table credentials force row level security;
create policy own on credentials using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
