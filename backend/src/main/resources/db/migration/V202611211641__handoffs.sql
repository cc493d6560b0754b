-- One step of the wizard in somebody else's hands; the link itself is stored nowhere.
create table handoffs (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    step text not null,
    note text,
    digest text not null,
    created_by text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    revoked_at timestamptz,
    primary key (tenant_id, id),
    constraint handoffs_step_known check (step in ('url', 'database'))
);
create index handoffs_digest on handoffs (digest);
alter table handoffs enable row level security;
alter table handoffs force row level security;
-- The platform too: whoever follows a link has no tenant yet.
create policy own on handoffs using (tenant_id = current_tenant() or is_platform()) with check (tenant_id = current_tenant());
