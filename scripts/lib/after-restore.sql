-- What must not happen twice, or not at all, after time was turned back to :'taken'. Runs in one transaction.

select set_config('app.platform', 'on', true) as platform \gset

-- Jobs that act on the outside wait for an operator, who sees them at /admin as given up. Named are those that may go on:
-- they look, they end what was begun, or they hold themselves when they are late; a kind that is new is held. So is a launch
-- or a batch that was under way, since it may have ended and others may stand on it, and a reminder whose time has passed.
with held as (
    delete from scheduled_tasks
    where task_name not in ('verification', 'verification-expiry', 'lookout', 'watch', 'flow', 'rotate-keys',
            'checklist-look', 'preflight', 'launch-moment', 'launch-turn', 'retention')
        or task_name = 'flow' and (convert_from(task_data, 'UTF8')::jsonb #>> '{data,run}')::uuid in (
            select id from flow_runs where flow = 'launch-product')
        or task_name = 'launch-moment' and execution_time < clock_timestamp()
            and (convert_from(task_data, 'UTF8')::jsonb #>> '{data,minutesBefore}')::int > 0
    returning task_name, task_instance, task_data)
insert into job_failures (id, task_name, task_instance, task_data, attempts, error, failed_at, given_up)
select (convert_from(task_data, 'UTF8')::jsonb ->> 'id')::uuid, task_name, task_instance, task_data, 0,
    'Held back by a restore: it may have been done before.', clock_timestamp(), true
from held
on conflict (task_name, task_instance) do update
    set error = excluded.error, failed_at = excluded.failed_at, given_up = true;

update mails set state = 'failed', last_error = 'held back by a restore: it may have been sent before'
where state = 'pending';

-- Letters about a trial that were due since then have gone out, and nobody remembers it: they are noted as sent.
insert into mails (tenant_id, id, message_id, recipient, subject, state, created_at, sent_at)
select t.id, gen_random_uuid(), '<trial-' || stage.name || '-' || t.id || '-' || u.id || '@livegate>', u.email,
    'Held back by a restore', 'sent', clock_timestamp(), clock_timestamp()
from tenants t
    join memberships m on m.tenant_id = t.id and m.role = 'owner'
    join users u on u.id = m.user_id,
    lateral (values
        ('3-days', t.trial_ends_at - interval '3 days', t.trial_ends_at - interval '1 day'),
        ('1-day', t.trial_ends_at - interval '1 day', t.trial_ends_at),
        ('ended', t.trial_ends_at, t.trial_ends_at + interval '1 day')) stage (name, since, until)
where t.subscription = 'trial' and stage.since < clock_timestamp() and stage.until > :'taken'::timestamptz
on conflict (tenant_id, message_id) do nothing;

-- Who signed out since then would be signed in again, and a link that was used would open its door once more.
delete from sessions;
delete from sign_in_links;

select audit_append('00000000-0000-0000-0000-000000000000', 'livegate', null, 'restore', 'DATABASE_RESTORED',
    'The database was restored from a backup', jsonb_build_object('takenAt', :'taken'), null) as seq \gset
