-- A tenant on the plan pro has no address of ours to call, but Make.com may call it in.
alter table make_webhooks
    alter column url drop not null,
    add column secret_fingerprint text,
    add column secret_made_at timestamptz;

-- What Make.com told us. A signature is taken once, on whatever replica: that is what refuses a replay.
create table make_calls (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    signature text not null,
    event text not null,
    bytes int not null,
    received_at timestamptz not null,
    primary key (tenant_id, id),
    constraint make_calls_signature_key unique (tenant_id, signature),
    constraint make_calls_signature_form check (length(signature) = 64)
);
create index make_calls_received_at on make_calls (received_at);
alter table make_calls enable row level security;
alter table make_calls force row level security;
-- The platform too: it sweeps.
create policy own on make_calls using (tenant_id = current_tenant() or is_platform()) with check (tenant_id = current_tenant() or is_platform());

create table onboarding_feedback (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    smooth boolean not null,
    words text,
    given_at timestamptz not null,
    primary key (tenant_id, id),
    constraint onboarding_feedback_one_per_tenant unique (tenant_id)
);
alter table onboarding_feedback enable row level security;
alter table onboarding_feedback force row level security;
-- The platform too: operators count it (JOIN-129).
create policy own on onboarding_feedback using (tenant_id = current_tenant() or is_platform()) with check (tenant_id = current_tenant() or is_platform());
