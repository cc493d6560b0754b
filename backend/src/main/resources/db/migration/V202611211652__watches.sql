-- One row for each time that a revision goes live; at most one goes on for each tenant.
create table watches (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    revision int not null,
    began_at timestamptz not null,
    ended_at timestamptz,
    round int not null,
    last_at timestamptz not null,
    next_at timestamptz,
    failures_in_row int not null,
    failing text not null,
    baseline jsonb,
    sight jsonb,
    version bigint not null default 0,
    primary key (tenant_id, id)
);
create unique index watches_open on watches (tenant_id) where ended_at is null;
alter table watches enable row level security;
alter table watches force row level security;
create policy own on watches using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());

-- History by the day: single rounds are kept for two days among all runs, these rows for more than a year.
create table watch_days (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    day date not null,
    rounds int not null,
    passed int not null,
    measured int not null,
    p95_sum bigint not null,
    p95_worst bigint not null,
    primary key (tenant_id, id),
    constraint watch_days_day_key unique (tenant_id, day)
);
alter table watch_days enable row level security;
alter table watch_days force row level security;
create policy own on watch_days using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
