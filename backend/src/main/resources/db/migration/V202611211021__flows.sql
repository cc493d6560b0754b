create table flow_runs (
    tenant_id uuid not null references tenants (id),
    id uuid not null,
    flow text not null,
    subject uuid not null,
    status text not null,
    round int not null,
    backwards boolean not null default false,
    cancel_requested boolean not null default false,
    error text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null default 0,
    primary key (tenant_id, id),
    constraint flow_runs_status_known
        check (status in ('pending', 'processing', 'complete', 'failed', 'cancelled', 'undoing', 'undone'))
);
-- One run at a time for one subject; also what "the latest run" is read from.
create unique index flow_runs_unfinished on flow_runs (tenant_id, flow, subject)
    where status in ('pending', 'processing', 'undoing');
create index flow_runs_latest on flow_runs (tenant_id, subject, flow, id desc);

create table flow_steps (
    tenant_id uuid not null,
    id uuid not null,
    run_id uuid not null,
    position int not null,
    name text not null,
    title text not null,
    status text not null,
    attempts int not null default 0,
    started_at timestamptz,
    duration_ms bigint,
    error text,
    percent int not null default 0,
    message text,
    primary key (tenant_id, id),
    constraint flow_steps_name_key unique (tenant_id, run_id, name),
    constraint flow_steps_run_key foreign key (tenant_id, run_id) references flow_runs (tenant_id, id) on delete cascade,
    constraint flow_steps_status_known
        check (status in ('pending', 'processing', 'complete', 'failed', 'skipped', 'cancelled', 'undone')),
    constraint flow_steps_percent_known check (percent between 0 and 100)
);

alter table flow_runs enable row level security;
alter table flow_runs force row level security;
create policy own on flow_runs using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
alter table flow_steps enable row level security;
alter table flow_steps force row level security;
create policy own on flow_steps using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
