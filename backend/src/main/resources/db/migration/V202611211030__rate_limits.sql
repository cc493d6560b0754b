-- No index beside the key: a row is updated at every request, and so it stays in its page.
create table rate_limits (
    id text primary key,
    state bytea,
    expires_at bigint
) with (fillfactor = 70);
comment on table rate_limits is
    'Windows by digest of limit and key. Not by tenant: half of the keys are addresses and e-mails of people who have none.';
