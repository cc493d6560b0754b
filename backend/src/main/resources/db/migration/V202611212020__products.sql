create table products (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    name text not null,
    description text not null,
    sandbox_stripe_id text,
    live_stripe_id text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null default 0,
    primary key (tenant_id, id)
);
alter table products enable row level security;
alter table products force row level security;
create policy own on products using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());

-- A place in a price list. Its lookup key is what the tenant's own code asks Stripe for, so it is one for all products.
create table product_prices (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    product_id uuid not null,
    lookup_key text not null,
    position int not null,
    amount bigint not null,
    currency text not null,
    billing_interval text,
    sandbox_stripe_id text,
    live_stripe_id text,
    version bigint not null default 0,
    primary key (tenant_id, id),
    constraint product_prices_product foreign key (tenant_id, product_id) references products (tenant_id, id) on delete cascade,
    constraint product_prices_lookup_key unique (tenant_id, lookup_key),
    constraint product_prices_amount_known check (amount between 0 and 99999999),
    constraint product_prices_currency_known check (currency ~ '^[a-z]{3}$'),
    constraint product_prices_interval_known check (billing_interval in ('day', 'week', 'month', 'year'))
);
create index product_prices_of_product on product_prices (tenant_id, product_id, position);
alter table product_prices enable row level security;
alter table product_prices force row level security;
create policy own on product_prices using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
