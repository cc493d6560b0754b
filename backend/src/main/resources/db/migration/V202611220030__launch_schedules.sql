-- When a deployment is to begin: one row for each that was ever scheduled, under the deployment's own id.
create table launch_schedules (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    scheduled_for timestamptz not null,
    timezone text not null,
    warning text,
    expires_after bigint not null,
    start_by timestamptz not null,
    email_notifications boolean not null,
    reminders text not null,
    scheduled_by uuid,
    state text not null,
    round int not null,
    held_at timestamptz,
    held_reason text,
    version bigint not null default 0,
    primary key (tenant_id, id),
    constraint launch_schedules_deployment foreign key (tenant_id, id)
        references product_deployments (tenant_id, id) on delete cascade,
    constraint launch_schedules_state_known check (state in ('waiting', 'held', 'begun', 'cancelled'))
);
alter table launch_schedules enable row level security;
alter table launch_schedules force row level security;
create policy own on launch_schedules using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
create index product_deployments_scheduled on product_deployments (tenant_id, product_id) where status = 'scheduled';
