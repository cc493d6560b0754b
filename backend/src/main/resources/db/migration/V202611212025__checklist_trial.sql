-- Which paths of the app a test user tries, and that user's password, sealed.
create table checklist_trial (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    plan jsonb not null,
    sealed_password text not null,
    updated_at timestamptz not null,
    primary key (tenant_id, id),
    constraint checklist_trial_one unique (tenant_id)
);
alter table checklist_trial enable row level security;
alter table checklist_trial force row level security;
create policy own on checklist_trial using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
