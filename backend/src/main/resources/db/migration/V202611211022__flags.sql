create table flags (
    name text primary key,
    value boolean not null,
    updated_by text not null,
    updated_at timestamptz not null,
    revision bigint not null default 1
);
comment on table flags is 'A flag is the platform''s, and every replica reads all of them.';
insert into flags (name, value, updated_by, updated_at) values ('signup_enabled', true, 'Livegate', now());
-- Flags come with migrations; at run time they are only flipped.
revoke insert, delete on flags from ${app};
