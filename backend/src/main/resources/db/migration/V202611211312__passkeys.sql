-- Passkeys are people's, as sessions are: the platform alone sees them, whatever tenant is open.
create table passkeys (
    id uuid primary key,
    user_id uuid not null references users (id) on delete cascade,
    name text not null,
    credential_id text not null,
    attested bytea not null,
    sign_count bigint not null,
    backup_eligible boolean not null,
    transports text not null,
    created_at timestamptz not null,
    last_used_at timestamptz,
    constraint passkeys_credential_key unique (credential_id),
    constraint passkeys_sign_count_unsigned check (sign_count between 0 and 4294967295)
);
create index passkeys_user on passkeys (user_id);
alter table passkeys enable row level security;
alter table passkeys force row level security;
create policy platform on passkeys using (is_platform()) with check (is_platform());

-- Asked on one replica and answered on another; of the challenge only the digest is here.
create table passkey_challenges (
    digest text primary key,
    session_id uuid not null references sessions (id) on delete cascade,
    purpose text not null,
    expires_at timestamptz not null,
    constraint passkey_challenges_digest_form check (length(digest) = 64),
    constraint passkey_challenges_purpose_known check (purpose in ('add', 'confirm'))
);
create index passkey_challenges_session on passkey_challenges (session_id);
create index passkey_challenges_expiry on passkey_challenges (expires_at);
alter table passkey_challenges enable row level security;
alter table passkey_challenges force row level security;
create policy platform on passkey_challenges using (is_platform()) with check (is_platform());

-- At the session and not in its token, which can be copied; gone with the passkey that confirmed.
create table passkey_confirmations (
    session_id uuid primary key references sessions (id) on delete cascade,
    passkey_id uuid not null references passkeys (id) on delete cascade,
    expires_at timestamptz not null
);
create index passkey_confirmations_passkey on passkey_confirmations (passkey_id);
create index passkey_confirmations_expiry on passkey_confirmations (expires_at);
alter table passkey_confirmations enable row level security;
alter table passkey_confirmations force row level security;
create policy platform on passkey_confirmations using (is_platform()) with check (is_platform());

comment on table passkeys is 'A person''s, whatever tenant they work in; only the platform sees them.';
comment on table passkey_challenges is 'Part of a session; only the platform sees them.';
comment on table passkey_confirmations is 'Part of a session; only the platform sees them.';
