-- Operators measure how long set-ups take and how often they needed a second round (JOIN-124, JOIN-129, JOIN-130).
create policy measured on flow_runs for select using (is_platform());
create index flow_runs_updated_at on flow_runs (updated_at) where flow like 'provision-%';

-- When a flip happened by the database's own clock, against which every replica measures when it knew (JOIN-125).
alter table flags add column flipped_at timestamptz not null default clock_timestamp();

create table flag_echoes (
    flag text not null,
    revision bigint not null,
    replica uuid not null,
    took_ms double precision not null,
    at timestamptz not null,
    primary key (flag, revision, replica)
);
comment on table flag_echoes is 'How long each replica took to know of a flip; flags are the platform''s.';
create index flag_echoes_at on flag_echoes (at);

create table signup_faults (
    minute timestamptz primary key,
    faults bigint not null
);
comment on table signup_faults is 'Answers of 500 and above on sign-up, per minute over all replicas; they belong to nobody (JOIN-122).';
