create table posts (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    title text not null,
    body text not null,
    seed text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null default 0,
    primary key (tenant_id, id),
    constraint posts_seed_key unique (tenant_id, seed)
);
alter table posts enable row level security;
alter table posts force row level security;
create policy own on posts using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());

create table fixtures (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    fixture_date date not null,
    home_team text not null,
    away_team text not null,
    status text not null default 'scheduled',
    created_at timestamptz not null,
    version bigint not null default 0,
    primary key (tenant_id, id),
    constraint fixtures_tenant_id_fixture_date_home_team_away_team_key unique (tenant_id, fixture_date, home_team, away_team),
    constraint fixtures_status_known check (status in ('scheduled', 'played', 'postponed'))
);
create index idx_fixtures_tenant_date on fixtures (tenant_id, fixture_date);
create index idx_fixtures_tenant_status on fixtures (tenant_id, status);
alter table fixtures enable row level security;
alter table fixtures force row level security;
create policy own on fixtures using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
