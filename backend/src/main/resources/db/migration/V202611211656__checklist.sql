-- The latest of what was seen or reported of a tenant's app, one row a fact; what it is about (an address, a set of keys)
-- is kept beside it, so that it counts no longer once that has changed.
create table checklist_fact (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    fact text not null,
    status text not null,
    message text not null,
    link text,
    about text not null,
    reporter text,
    preview boolean not null,
    observed_at timestamptz not null,
    since timestamptz not null,
    primary key (tenant_id, id),
    constraint checklist_fact_key unique (tenant_id, fact),
    constraint checklist_fact_status_known check (status in ('passed', 'failed', 'warning', 'deferred', 'error'))
);
alter table checklist_fact enable row level security;
alter table checklist_fact force row level security;
create policy own on checklist_fact using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());

-- What people said of an item or of a whole section. At most one of a kind counts; the others are history.
create table checklist_answer (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    place text not null,
    kind text not null,
    words text not null,
    link text,
    given_by uuid,
    given_by_name text not null,
    given_at timestamptz not null,
    starts_at timestamptz,
    expires_at timestamptz,
    confirmed_by_name text,
    withdrawn_at timestamptz,
    primary key (tenant_id, id),
    constraint checklist_answer_kind_known check (
        kind in ('evidence', 'attestation', 'exemption', 'not_applicable', 'chosen'))
);
create unique index checklist_answer_current on checklist_answer (tenant_id, place, kind) where withdrawn_at is null;
alter table checklist_answer enable row level security;
alter table checklist_answer force row level security;
create policy own on checklist_answer using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
