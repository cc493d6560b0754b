-- Whether each price of a product could be bought in Stripe's sandbox, when that was last tried: one row for a product,
-- under the product's own id.
create table product_trials (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    wares text not null,
    outcome text not null,
    results_json text not null,
    tried_by text not null,
    tried_at timestamptz not null,
    version bigint not null default 0,
    primary key (tenant_id, id),
    constraint product_trials_product foreign key (tenant_id, id) references products (tenant_id, id) on delete cascade,
    constraint product_trials_outcome_known check (outcome in ('passed', 'failed', 'unfinished'))
);
alter table product_trials enable row level security;
alter table product_trials force row level security;
create policy own on product_trials using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
