-- One chain per tenant. It refers to no other table, since what happened outlives the rows it happened to.
-- Writing goes through audit_append alone; the policies let the platform in because sign-up writes the first record of
-- a tenant that is not there yet, and because checkpoints and retention go over all chains.
create table audit_record (
    tenant_id uuid not null,
    seq bigint not null,
    at timestamptz not null,
    actor_kind text not null,
    actor_id uuid,
    actor_name text not null,
    event text not null,
    summary text not null,
    facts jsonb not null,
    request_id text,
    prev_hash bytea not null,
    hash bytea not null,
    primary key (tenant_id, seq, at),
    constraint audit_record_event_form check (event ~ '^[A-Z][A-Z0-9_]*$')
) partition by range (at);
create index audit_record_by_event on audit_record (tenant_id, event, seq);
alter table audit_record enable row level security;
alter table audit_record force row level security;
create policy own on audit_record
    using (tenant_id = current_tenant() or is_platform()) with check (tenant_id = current_tenant() or is_platform());

-- Where each chain ends, and behind which record it begins once old months are retired. Its row is the chain's lock.
create table audit_head (
    tenant_id uuid primary key,
    seq bigint not null,
    hash bytea not null,
    at timestamptz not null,
    base_seq bigint not null default 0,
    base_hash bytea not null
) with (fillfactor = 70);
alter table audit_head enable row level security;
alter table audit_head force row level security;
create policy own on audit_head
    using (tenant_id = current_tenant() or is_platform()) with check (tenant_id = current_tenant() or is_platform());

-- Signed over the heads of all chains, so it belongs to no tenant and tells of none.
create table audit_checkpoint (
    id bigint primary key,
    at timestamptz not null,
    leaves integer not null,
    root bytea not null,
    previous bytea not null,
    key_id text not null,
    signature bytea not null
);

-- The newest checkpoint that moved a tenant's head, and the path from that head up to the signed root.
create table audit_leaf (
    tenant_id uuid primary key,
    checkpoint_id bigint not null references audit_checkpoint (id),
    seq bigint not null,
    hash bytea not null,
    proof text not null
) with (fillfactor = 70);
alter table audit_leaf enable row level security;
alter table audit_leaf force row level security;
create policy own on audit_leaf
    using (tenant_id = current_tenant() or is_platform()) with check (tenant_id = current_tenant() or is_platform());

revoke insert, update, delete, truncate on audit_record, audit_head from ${app};
revoke update, delete, truncate on audit_checkpoint from ${app};
revoke delete, truncate on audit_leaf from ${app};

create function audit_is_append_only() returns trigger
    language plpgsql as $$
begin
    raise exception 'the audit log is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete on audit_record
    for each row execute function audit_is_append_only();
create trigger never_truncated before truncate on audit_record
    for each statement execute function audit_is_append_only();
create trigger append_only before update or delete or truncate on audit_checkpoint
    for each statement execute function audit_is_append_only();

-- The canonical form: the text that PostgreSQL gives a jsonb array of these twelve, hashed as UTF-8.
create function audit_digest(r audit_record) returns bytea
    language sql stable parallel safe
    return sha256(convert_to(jsonb_build_array(
        1, r.tenant_id, r.seq, to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        r.actor_kind, r.actor_id, r.actor_name, r.event, r.summary, r.facts, r.request_id,
        encode(r.prev_hash, 'hex'))::text, 'UTF8'));

create function audit_append(
    whose uuid, kind text, actor uuid, actor_name text, event text, summary text, facts jsonb, request_id text)
    returns bigint
    language plpgsql security definer
    set search_path = public, pg_temp as $$
declare
    head audit_head;
    r audit_record;
begin
    -- Said here too: an owner who is a superuser would not be held by the policies.
    if whose is distinct from current_tenant() and not is_platform() then
        raise exception 'this chain belongs to another tenant' using errcode = 'insufficient_privilege';
    end if;
    select * into head from audit_head where tenant_id = whose for update;
    if not found then
        insert into audit_head (tenant_id, seq, hash, at, base_hash)
            values (whose, 0, decode(repeat('00', 32), 'hex'), '-infinity', decode(repeat('00', 32), 'hex'))
            on conflict do nothing;
        select * into strict head from audit_head where tenant_id = whose for update;
    end if;
    r := row (whose, head.seq + 1, greatest(clock_timestamp(), head.at), kind, actor, actor_name, event, summary,
        facts, request_id, head.hash, null);
    r.hash := audit_digest(r);
    insert into audit_record values (r.*);
    update audit_head set seq = r.seq, hash = r.hash, at = r.at where tenant_id = whose;
    return r.seq;
end $$;

-- Judges one page of a chain, beginning behind a record that an earlier page has judged, and names the first bad one.
create function audit_verify(whose uuid, behind bigint, most integer)
    returns table (checked bigint, upto bigint, complete boolean, bad bigint, fault text)
    language sql stable as $$
    with head as (
        select * from audit_head where tenant_id = whose
    ), start as (
        select h.base_seq as seq, h.base_hash as hash from head h where behind <= h.base_seq
        union all
        select r.seq, r.hash from audit_record r, head h
            where r.tenant_id = whose and r.seq = behind and behind > h.base_seq
    ), page as (
        select * from audit_record where tenant_id = whose and seq > behind order by seq, at limit most
    ), linked as (
        select p.seq, p.at, p.hash, p.prev_hash, audit_digest(row (p.*)::audit_record) as digest,
            coalesce(lag(p.seq) over w, (select seq from start), behind) as seq_before,
            coalesce(lag(p.hash) over w, (select hash from start)) as hash_before,
            lag(p.at) over w as at_before
        from page p window w as (order by p.seq, p.at)
    ), faults as (
        select case when l.seq > l.seq_before + 1 then l.seq_before + 1
                when l.hash = l.digest and l.prev_hash is distinct from l.hash_before
                    and l.seq_before > (select coalesce(max(base_seq), 0) from head) then l.seq_before
                else l.seq end as seq,
            case when l.seq > l.seq_before + 1 then 'missing'
                when l.seq <= l.seq_before then 'inserted'
                when l.hash <> l.digest then 'altered'
                when l.prev_hash is distinct from l.hash_before then 'replaced'
                when l.at < l.at_before then 'out-of-order' end as fault
        from linked l
    ), ended as (
        select count(*) as checked, coalesce(max(p.seq), (select seq from start), behind) as upto, count(*) < most as complete
        from page p
    ), ends as (
        select e.upto + 1 as seq, 'missing' as fault from ended e, head h where e.complete and e.upto < h.seq
        union all
        select h.seq + 1, 'inserted' from ended e, head h where e.checked > 0 and e.upto > h.seq
        union all
        select e.upto, 'replaced' from ended e, head h, linked l
            where e.complete and e.upto = h.seq and l.seq = h.seq and l.hash <> h.hash
        union all
        select 1, 'missing' from ended e where e.complete and not exists (select from head)
            and (e.checked > 0 or exists (select from audit_leaf where tenant_id = whose))
        union all
        select e.upto + 1, 'missing' from ended e, audit_leaf f
            where e.complete and f.tenant_id = whose and f.seq > e.upto
        union all
        select f.seq, 'rewritten' from audit_leaf f, linked l
            where f.tenant_id = whose and f.seq = l.seq and f.hash <> l.hash
    ), first as (
        select seq, fault from (select * from faults where fault is not null union all select * from ends) f
        order by seq, fault limit 1
    )
    select e.checked, e.upto, e.complete, f.seq, f.fault from ended e left join first f on true
$$;

-- Every partition is as closed as the whole: reached directly, it shows its reader no more and takes no change.
create function audit_close_partition(part text) returns void
    language plpgsql as $$
begin
    execute format('alter table %I enable row level security', part);
    execute format('alter table %I force row level security', part);
    execute format('create policy own on %I using (tenant_id = current_tenant() or is_platform())'
        ' with check (tenant_id = current_tenant() or is_platform())', part);
    execute format('create trigger never_truncated before truncate on %I'
        ' for each statement execute function audit_is_append_only()', part);
    execute format('revoke all on %I from ${app}', part);
end $$;
revoke execute on function audit_close_partition(text) from ${app};

-- Catches what no month is open for, so that a forgotten month stops nobody's work.
create table audit_record_rest partition of audit_record default;
select audit_close_partition('audit_record_rest');

create function audit_open_month(wanted date) returns void
    language plpgsql security definer
    set search_path = public, pg_temp
    set timezone = 'UTC'
    set lock_timeout = '2s' as $$
declare
    first timestamptz := date_trunc('month', wanted::timestamptz);
    next timestamptz := first + interval '1 month';
    part text := 'audit_record_' || to_char(first, 'YYYYMM');
begin
    perform pg_advisory_xact_lock(hashtext('audit_open_month'));
    if to_regclass('public.' || part) is null
        and not exists (select from audit_record_rest where at >= first and at < next) then
        execute format('create table %I partition of audit_record for values from (%L) to (%L)', part, first, next);
        perform audit_close_partition(part);
    end if;
end $$;

-- Drops a month at the old end once a signed checkpoint covers all of it; every chain then begins behind it.
-- Answers how many records went, or null if another node was faster. Younger than a year is refused here, whatever a setting says.
create function audit_retire_month(wanted date) returns bigint
    language plpgsql security definer
    set search_path = public, pg_temp
    set timezone = 'UTC'
    set lock_timeout = '2s' as $$
declare
    first timestamptz := date_trunc('month', wanted::timestamptz);
    next timestamptz := first + interval '1 month';
    part text := 'audit_record_' || to_char(first, 'YYYYMM');
    gone bigint;
    uncovered bigint;
begin
    if not is_platform() then
        raise exception 'only the platform retires a month' using errcode = 'insufficient_privilege';
    end if;
    perform pg_advisory_xact_lock(hashtext('audit_retire_month'));
    if to_regclass('public.' || part) is null then
        return null;
    end if;
    if next > now() - interval '1 year' or exists (select from audit_record where at < first) then
        raise exception 'the month % is too young or not the oldest', part;
    end if;
    with last as (
        select tenant_id, max(seq) as seq, count(*) as records from audit_record
        where at >= first and at < next group by tenant_id
    ), based as (
        update audit_head h set base_seq = a.seq, base_hash = a.hash
        from last join audit_record a on a.tenant_id = last.tenant_id and a.seq = last.seq
        where h.tenant_id = last.tenant_id and a.at >= first and a.at < next
    )
    select coalesce(sum(last.records), 0), count(*) filter (where leaf.tenant_id is null) into gone, uncovered
        from last left join audit_leaf leaf on leaf.tenant_id = last.tenant_id and leaf.seq >= last.seq;
    if uncovered > 0 then
        raise exception 'no checkpoint covers the month % yet', part;
    end if;
    execute format('drop table %I', part);
    return gone;
end $$;

select audit_open_month((now() + make_interval(months => ahead))::date) from generate_series(0, 3) as ahead;
