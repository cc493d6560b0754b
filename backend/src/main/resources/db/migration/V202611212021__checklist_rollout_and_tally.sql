-- How earnest an item is meant, where an operator said it; the others are meant as the template says.
create table checklist_rollout (
    item text primary key,
    earnest text not null,
    said_by text not null,
    said_at timestamptz not null,
    constraint checklist_rollout_known check (earnest in ('observe', 'warn', 'strict'))
);
comment on table checklist_rollout is 'An item is the platform''s, and means the same for every tenant.';

-- How a tenant's list stood when it was last gone through; {stopped_by} holds also what would stop it in earnest.
create table checklist_tally (
    tenant_id uuid primary key references tenants (id) on delete cascade,
    done integer not null,
    of_items integer not null,
    stopped_by text[] not null,
    evaluated_at timestamptz not null
);
create index checklist_tally_oldest on checklist_tally (evaluated_at);
alter table checklist_tally enable row level security;
alter table checklist_tally force row level security;
-- The platform counts over all tenants whom an item would stop.
create policy own on checklist_tally using (tenant_id = current_tenant() or is_platform())
    with check (tenant_id = current_tenant());
