create table product_deployments (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    product_id uuid not null,
    environment text not null,
    sell_before_live boolean not null,
    product_json text not null,
    results_json text,
    status text not null,
    rolling_back boolean not null,
    progress int not null,
    progress_message text not null,
    error_text text,
    error_category text,
    stripe_request_id text,
    created_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    version bigint not null default 0,
    primary key (tenant_id, id),
    constraint product_deployments_product foreign key (tenant_id, product_id)
        references products (tenant_id, id) on delete cascade,
    constraint product_deployments_environment_known check (environment in ('sandbox', 'live')),
    constraint product_deployments_progress_known check (progress between 0 and 100),
    constraint product_deployments_status_known check (status in
        ('pending', 'scheduled', 'deploying', 'validating', 'completed', 'failed', 'rolled_back', 'cancelled'))
);
-- One at a time for one product, whoever asks and from which replica.
create unique index product_deployments_running on product_deployments (tenant_id, product_id)
    where status in ('pending', 'validating', 'deploying');
create index product_deployments_latest on product_deployments (tenant_id, product_id, id desc);
alter table product_deployments enable row level security;
alter table product_deployments force row level security;
create policy own on product_deployments using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());

-- What a launch changes at Stripe, each with what takes it back; written before the first change is made.
create table launch_changes (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    deployment_id uuid not null,
    position int not null,
    change_json text not null,
    status text not null,
    generation int not null,
    made_id text,
    version bigint not null default 0,
    primary key (tenant_id, id),
    constraint launch_changes_deployment foreign key (tenant_id, deployment_id)
        references product_deployments (tenant_id, id) on delete cascade,
    constraint launch_changes_position unique (tenant_id, deployment_id, position),
    constraint launch_changes_status_known check (status in ('planned', 'sent', 'done', 'undone'))
);
alter table launch_changes enable row level security;
alter table launch_changes force row level security;
create policy own on launch_changes using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
