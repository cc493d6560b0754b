-- What has happened and whom it may concern: written in the transaction in which it happened, told afterwards.
create table notices (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    topic text not null,
    title text not null,
    sentence text not null,
    details text not null,
    path text not null,
    body text not null,
    created_at timestamptz not null,
    primary key (tenant_id, id)
);
create index notices_created_at on notices (created_at);
alter table notices enable row level security;
alter table notices force row level security;
-- The platform too: it sweeps out what is a month old.
create policy own on notices using (tenant_id = current_tenant() or is_platform()) with check (tenant_id = current_tenant() or is_platform());

create table webhook_endpoints (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    url text not null,
    description text not null,
    topics text[] not null,
    enabled boolean not null,
    off_because text,
    failures int not null,
    paused_until timestamptz,
    created_at timestamptz not null,
    version bigint not null default 0,
    primary key (tenant_id, id),
    constraint webhook_endpoints_failures_known check (failures >= 0)
);
alter table webhook_endpoints enable row level security;
alter table webhook_endpoints force row level security;
create policy own on webhook_endpoints using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());

-- Two sign while one takes the place of the other.
create table webhook_secrets (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    endpoint_id uuid not null,
    secret_sealed text not null,
    ends_at timestamptz,
    primary key (tenant_id, id),
    constraint webhook_secrets_endpoint foreign key (tenant_id, endpoint_id)
        references webhook_endpoints (tenant_id, id) on delete cascade
);
create index webhook_secrets_of on webhook_secrets (tenant_id, endpoint_id);
alter table webhook_secrets enable row level security;
alter table webhook_secrets force row level security;
create policy own on webhook_secrets using (tenant_id = current_tenant() or is_platform()) with check (tenant_id = current_tenant() or is_platform());

create table webhook_deliveries (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    endpoint_id uuid not null,
    notice_id uuid not null,
    by_hand boolean not null,
    state text not null,
    tries int not null,
    log_json text not null,
    next_at timestamptz,
    created_at timestamptz not null,
    ended_at timestamptz,
    version bigint not null default 0,
    primary key (tenant_id, id),
    constraint webhook_deliveries_endpoint foreign key (tenant_id, endpoint_id)
        references webhook_endpoints (tenant_id, id) on delete cascade,
    constraint webhook_deliveries_notice foreign key (tenant_id, notice_id)
        references notices (tenant_id, id) on delete cascade,
    constraint webhook_deliveries_state_known check (state in ('pending', 'delivered', 'failed', 'cancelled'))
);
create index webhook_deliveries_latest on webhook_deliveries (tenant_id, endpoint_id, id desc);
create index webhook_deliveries_notice on webhook_deliveries (tenant_id, notice_id);
-- A notice is brought to an endpoint once; what a person asks for again comes on top.
create unique index webhook_deliveries_once on webhook_deliveries (tenant_id, endpoint_id, notice_id) where not by_hand;
alter table webhook_deliveries enable row level security;
alter table webhook_deliveries force row level security;
create policy own on webhook_deliveries using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());

-- What one person wants to be written about in one tenant, and when not.
create table mail_preferences (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    user_id uuid not null,
    topics text[] not null default '{}',
    -- Times of the day where the person is, such as 22:00: no type of the database may move them by a zone.
    quiet_from text,
    quiet_until text,
    quiet_zone text,
    version bigint not null default 0,
    primary key (tenant_id, id),
    constraint mail_preferences_user_key unique (tenant_id, user_id),
    constraint mail_preferences_member foreign key (tenant_id, user_id)
        references memberships (tenant_id, user_id) on delete cascade,
    constraint mail_preferences_quiet_whole check (num_nulls(quiet_from, quiet_until, quiet_zone) in (0, 3))
);
alter table mail_preferences enable row level security;
alter table mail_preferences force row level security;
create policy own on mail_preferences using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
