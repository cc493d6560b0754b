create table tenants (
    id uuid primary key,
    slug text not null,
    name text not null,
    plan text not null default 'free',
    subscription text not null default 'trial',
    trial_ends_at timestamptz,
    suspended_at timestamptz,
    created_at timestamptz not null,
    version bigint not null default 0,
    constraint tenants_slug_key unique (slug),
    constraint tenants_plan_known check (plan in ('free', 'starter', 'pro', 'scale')),
    constraint tenants_subscription_known check (subscription in ('trial', 'active', 'lapsed'))
);
alter table tenants enable row level security;
alter table tenants force row level security;
create policy own on tenants using (id = current_tenant() or is_platform()) with check (id = current_tenant() or is_platform());
