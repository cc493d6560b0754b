-- behind is the last tenant of the pass under way; a node that takes over goes on from there.
create table key_rotation (
    id uuid primary key,
    key_id text not null,
    status text not null,
    started_by text not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    behind uuid,
    resealed bigint not null default 0,
    unreadable bigint not null default 0,
    constraint key_rotation_status_known check (status in ('running', 'done'))
);
create unique index key_rotation_one_running on key_rotation (status) where status = 'running';
revoke delete, truncate on key_rotation from ${app};
comment on table key_rotation is 'The keys are the platform''s own; one rotation goes through all tenants.';
