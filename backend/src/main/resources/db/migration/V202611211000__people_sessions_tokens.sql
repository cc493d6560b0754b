-- A person may belong to several tenants, so people belong to none. A tenant sees its own members; only the platform
-- (sign-in, sign-up, invitations) writes.
create table users (
    id uuid primary key,
    email text not null,
    name text not null default '',
    operator boolean not null default false,
    created_at timestamptz not null,
    last_sign_in_at timestamptz,
    constraint users_email_key unique (email),
    constraint users_email_lower check (email = lower(email))
);

create table memberships (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    user_id uuid not null references users (id) on delete cascade,
    role text not null,
    created_at timestamptz not null,
    version bigint not null default 0,
    primary key (tenant_id, id),
    constraint memberships_user_key unique (tenant_id, user_id),
    constraint memberships_role_known check (role in ('owner', 'admin', 'member'))
);
create index memberships_user on memberships (user_id);
alter table memberships enable row level security;
alter table memberships force row level security;
-- The platform sees across tenants: whoever signs in must learn which tenants are theirs.
create policy own on memberships using (tenant_id = current_tenant() or is_platform()) with check (tenant_id = current_tenant() or is_platform());

alter table users enable row level security;
alter table users force row level security;
create policy colleagues on users for select using (is_platform() or id in (select user_id from memberships));
create policy platform on users using (is_platform()) with check (is_platform());

-- Sessions, refresh tokens and sign-in links are people's, not tenants': the platform alone sees them.
create table sessions (
    id uuid primary key,
    user_id uuid not null references users (id) on delete cascade,
    works_in uuid references tenants (id) on delete set null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);
create index sessions_user on sessions (user_id);
create index sessions_expiry on sessions (expires_at);
alter table sessions enable row level security;
alter table sessions force row level security;
create policy platform on sessions using (is_platform()) with check (is_platform());

create table refresh_tokens (
    digest text primary key,
    session_id uuid not null references sessions (id) on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    rotated_at timestamptz,
    constraint refresh_tokens_digest_form check (length(digest) = 64)
);
create index refresh_tokens_session on refresh_tokens (session_id);
alter table refresh_tokens enable row level security;
alter table refresh_tokens force row level security;
create policy platform on refresh_tokens using (is_platform()) with check (is_platform());

create table sign_in_links (
    digest text primary key,
    user_id uuid not null references users (id) on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    constraint sign_in_links_digest_form check (length(digest) = 64)
);
create index sign_in_links_expiry on sign_in_links (expires_at);
alter table sign_in_links enable row level security;
alter table sign_in_links force row level security;
create policy platform on sign_in_links using (is_platform()) with check (is_platform());

create table invitations (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    email text not null,
    role text not null,
    digest text not null,
    invited_by text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    accepted_at timestamptz,
    primary key (tenant_id, id),
    constraint invitations_email_key unique (tenant_id, email),
    constraint invitations_email_lower check (email = lower(email)),
    constraint invitations_role_known check (role in ('owner', 'admin', 'member'))
);
create index invitations_digest on invitations (digest);
alter table invitations enable row level security;
alter table invitations force row level security;
-- The platform sees across tenants: a guest shows a digest and does not know whose it is.
create policy own on invitations using (tenant_id = current_tenant() or is_platform()) with check (tenant_id = current_tenant() or is_platform());

create table api_tokens (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    name text not null,
    prefix text not null,
    digest text not null,
    scopes text[] not null,
    created_by uuid not null references users (id),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    last_used_at timestamptz,
    revoked_at timestamptz,
    primary key (tenant_id, id),
    constraint api_tokens_digest_form check (length(digest) = 64),
    constraint api_tokens_scopes_known check (scopes <@ array['read', 'write', 'facts', 'deploy'] and cardinality(scopes) > 0)
);
create index api_tokens_digest on api_tokens (digest);
alter table api_tokens enable row level security;
alter table api_tokens force row level security;
-- The platform sees across tenants: the front door looks a token up by its digest.
create policy own on api_tokens using (tenant_id = current_tenant() or is_platform()) with check (tenant_id = current_tenant() or is_platform());

comment on table users is 'A person may belong to several tenants; a tenant sees its own members only.';
comment on table sessions is 'A person''s, whatever tenant they work in; only the platform sees them.';
comment on table refresh_tokens is 'Part of a session; only the platform sees them.';
comment on table sign_in_links is 'A person''s; only the platform sees them.';
