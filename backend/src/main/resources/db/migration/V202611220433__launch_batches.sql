-- Several launches one after the other: what was wanted of all of them, and how the whole stands.
create table launch_batches (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    environment text not null,
    sell_before_live boolean not null,
    stop_on_failure boolean not null,
    status text not null,
    created_by text not null,
    created_at timestamptz not null,
    finished_at timestamptz,
    version bigint not null default 0,
    primary key (tenant_id, id),
    constraint launch_batches_environment_known check (environment in ('sandbox', 'live')),
    constraint launch_batches_status_known check (status in
        ('validating', 'launching', 'stopping', 'completed', 'failed', 'cancelled'))
);
alter table launch_batches enable row level security;
alter table launch_batches force row level security;
create policy own on launch_batches using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());

-- One product of a batch. The report outlives the product, so a line keeps its name.
create table launch_batch_items (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    batch_id uuid not null,
    position int not null,
    product_id uuid,
    product_name text not null,
    deployment_id uuid,
    status text not null,
    results_json text,
    error_text text,
    started_at timestamptz,
    finished_at timestamptz,
    version bigint not null default 0,
    primary key (tenant_id, id),
    constraint launch_batch_items_batch foreign key (tenant_id, batch_id)
        references launch_batches (tenant_id, id) on delete cascade,
    constraint launch_batch_items_product foreign key (tenant_id, product_id)
        references products (tenant_id, id) on delete set null (product_id),
    constraint launch_batch_items_deployment foreign key (tenant_id, deployment_id)
        references product_deployments (tenant_id, id) on delete set null (deployment_id),
    constraint launch_batch_items_position unique (tenant_id, batch_id, position),
    constraint launch_batch_items_status_known check (status in
        ('waiting', 'launching', 'completed', 'failed', 'skipped'))
);
create index launch_batch_items_product on launch_batch_items (tenant_id, product_id);
create unique index launch_batch_items_deployment on launch_batch_items (tenant_id, deployment_id);
alter table launch_batch_items enable row level security;
alter table launch_batch_items force row level security;
create policy own on launch_batch_items using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
