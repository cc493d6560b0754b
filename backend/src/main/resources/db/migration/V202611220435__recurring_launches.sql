-- Launches that come again and again. A start is local and text: with its zone and its rule it is many instants.
create table recurring_launches (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    product_id uuid not null,
    environment text not null,
    sell_before_live boolean not null,
    timezone text not null,
    local_start text not null,
    rule text not null,
    catch_up_minutes int not null,
    pause_on_failure boolean not null,
    created_by uuid,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    state text not null,
    round int not null,
    next_at timestamptz,
    paused_at timestamptz,
    paused_reason text,
    version bigint not null default 0,
    primary key (tenant_id, id),
    constraint recurring_launches_product foreign key (tenant_id, product_id)
        references products (tenant_id, id) on delete cascade,
    constraint recurring_launches_environment_known check (environment in ('sandbox', 'live')),
    constraint recurring_launches_local_start_known check (local_start ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d$'),
    constraint recurring_launches_catch_up_known check (catch_up_minutes between 1 and 1440),
    constraint recurring_launches_state_known check (state in ('active', 'paused', 'ended')),
    constraint recurring_launches_next_when_active check ((state = 'active') = (next_at is not null))
);
create index recurring_launches_product on recurring_launches (tenant_id, product_id);
alter table recurring_launches enable row level security;
alter table recurring_launches force row level security;
create policy own on recurring_launches using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());

-- What became of each date: decided once, whatever the clocks and the replicas do.
create table recurring_dates (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    recurring_id uuid not null,
    due_at timestamptz not null,
    outcome text not null,
    reason text,
    deployment_id uuid,
    decided_at timestamptz not null,
    primary key (tenant_id, id),
    constraint recurring_dates_once unique (tenant_id, recurring_id, due_at),
    constraint recurring_dates_of foreign key (tenant_id, recurring_id)
        references recurring_launches (tenant_id, id) on delete cascade,
    constraint recurring_dates_deployment foreign key (tenant_id, deployment_id)
        references product_deployments (tenant_id, id) on delete cascade,
    constraint recurring_dates_outcome_known check (outcome in ('launched', 'skipped', 'missed')),
    constraint recurring_dates_launched check ((outcome = 'launched') = (deployment_id is not null))
);
create index recurring_dates_by_deployment on recurring_dates (tenant_id, deployment_id);
alter table recurring_dates enable row level security;
alter table recurring_dates force row level security;
create policy own on recurring_dates using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
