-- Calls without a session belong to the tenant 00000000-…, which is nobody. What they were answered is open to every
-- transaction, because the effect of such a call may lie in any tenant; it is found by the digest of the key alone.
create table idempotent_requests (
    tenant_id uuid not null,
    key_digest text not null,
    request_digest text not null,
    lease uuid not null,
    lease_until timestamptz not null,
    status smallint,
    body text,
    headers text,
    shown_once boolean not null default false,
    created_at timestamptz not null,
    primary key (tenant_id, key_digest)
);
create index idempotent_requests_created_at on idempotent_requests (created_at);
alter table idempotent_requests enable row level security;
alter table idempotent_requests force row level security;
-- The platform too: some effects of a tenant's call are written in its transactions, and it sweeps.
create policy own on idempotent_requests
    using (tenant_id = current_tenant() or tenant_id = '00000000-0000-0000-0000-000000000000' or is_platform())
    with check (tenant_id = current_tenant() or tenant_id = '00000000-0000-0000-0000-000000000000' or is_platform());
