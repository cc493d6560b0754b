-- Settings of launches under a name, to be used again. What is null is left to whoever launches.
create table launch_templates (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    name text not null,
    environment text not null,
    sell_before_live boolean not null,
    stop_on_failure boolean not null,
    timezone text,
    expires_after text,
    email_notifications boolean,
    reminders text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null default 0,
    primary key (tenant_id, id),
    constraint launch_templates_environment_known check (environment in ('sandbox', 'live'))
);
create unique index launch_templates_name on launch_templates (tenant_id, lower(name));
alter table launch_templates enable row level security;
alter table launch_templates force row level security;
create policy own on launch_templates using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
