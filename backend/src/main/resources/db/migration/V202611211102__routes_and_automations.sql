create table routes (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    hostname text not null,
    paths jsonb not null,
    primary key (tenant_id, id),
    constraint routes_one_hostname unique (tenant_id, hostname)
);
alter table routes enable row level security;
alter table routes force row level security;
create policy own on routes using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
-- The owner looks across tenants inside this one function only.
-- A hostname is the whole platform's: two tenants may not share one, which no key of one tenant can say.
create index routes_hostname on routes (hostname);

create function hostname_is_free() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    perform pg_advisory_xact_lock(hashtextextended('hostname ' || new.hostname, 0));
    if exists (select from routes where hostname = new.hostname and tenant_id <> new.tenant_id) then
        return null;
    end if;
    return new;
end
$$;
create policy collisions on routes for select to current_user using (true);
create trigger hostname_is_free before insert on routes for each row execute function hostname_is_free();

create table automations (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    name text not null,
    kind text not null,
    state text not null,
    content text not null,
    delivered_at timestamptz,
    created_at timestamptz not null,
    primary key (tenant_id, id),
    constraint automations_name_key unique (tenant_id, name),
    constraint automations_kind_known check (kind in ('automation', 'apps-script')),
    constraint automations_state_known check (state in ('prepared', 'delivered'))
);
alter table automations enable row level security;
alter table automations force row level security;
create policy own on automations using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
