alter table tenants
    add column provision_state text not null default 'pending',
    add column provision_reason text,
    add column provision_updated_at timestamptz,
    add column plan_confirmed boolean not null default false,
    add column primary_color text,
    add column secondary_color text,
    add column logo_url text,
    add constraint tenants_provision_state_known check (provision_state in ('pending', 'processing', 'complete', 'failed'));
create index idx_tenants_provision_state on tenants (provision_state) where provision_state <> 'complete';

-- Where Make.com listens, told by the tenant; and the tenant's own secret for Make.com's calls to us.
create table make_webhooks (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    url text not null,
    secret_sealed text,
    validated_at timestamptz,
    updated_at timestamptz not null,
    primary key (tenant_id, id),
    constraint make_webhooks_one_per_tenant unique (tenant_id)
);
alter table make_webhooks enable row level security;
alter table make_webhooks force row level security;
create policy own on make_webhooks using (tenant_id = current_tenant() or is_platform()) with check (tenant_id = current_tenant() or is_platform());
