package dev.livegate.metrics;

/** The statement: first what each launch came to, then each figure as one column of one row. */
final class MetricsSql {

    /** A rolled back launch had succeeded if its last step was complete: rolling back by hand undoes it, and it stays whole. */
    private static final String LAUNCHES = """
            with ask as (
              select ?::timestamptz as since, ?::timestamptz as till, ?::text as zone, ?::text as environment
            ), ended as (
              select d.*, r.id as run, (
                  select case when s.status = 'undone' and s.percent = 100 then 'complete' else s.status end from flow_steps s
                  where s.tenant_id = d.tenant_id and s.run_id = r.id order by s.position desc limit 1) as last_step
              from ask, product_deployments d
              left join lateral (
                select f.id from flow_runs f
                where f.tenant_id = d.tenant_id and f.flow = 'launch-product' and f.subject = d.id
                order by f.id desc limit 1) r on true
              where d.tenant_id = current_tenant() and d.created_at >= ask.since and d.created_at < ask.till
                and ask.environment in ('', d.environment)
            ), findings as (
              select e.id, f ->> 'check' as name, f ->> 'title' as title, f ->> 'status' in ('failed', 'error') as failed,
                  (f ->> 'strict')::boolean as strict
              from ended e, jsonb_array_elements(e.results_json::jsonb) f
            ), blocked as (
              select id, bool_or(failed and strict) as blocked from findings group by id
            ), launches as (
              select e.id, e.product_id, e.run, e.telling, e.error_category, e.was_scheduled as scheduled,
                  e.stripe_troubles || case
                    when e.error_category is null or e.error_category = any(e.stripe_troubles) then '{}'::text[]
                    else array[e.error_category] end as troubles,
                  (e.created_at at time zone ask.zone)::date as day, e.status = 'completed' as kept,
                  b.id is not null as validated, coalesce(b.blocked, false) as blocked,
                  case when e.status = 'completed' then
                    (extract(epoch from e.finished_at - e.started_at) * 1000)::bigint end as ms,
                  case
                    when e.status = 'completed' then 'succeeded'
                    when e.status in ('failed', 'cancelled') then e.status
                    when e.status <> 'rolled_back' then 'open'
                    when e.last_step = 'complete' then 'succeeded'
                    when e.last_step = 'cancelled' then 'cancelled'
                    else 'failed'
                  end as outcome
              from ask, ended e left join blocked b on b.id = e.id
            )""";

    private static final String TOTALS = """
            (select json_build_object(
                'launches', count(*), 'succeeded', count(*) filter (where outcome = 'succeeded'),
                'failed', count(*) filter (where outcome = 'failed'),
                'cancelled', count(*) filter (where outcome = 'cancelled'),
                'open', count(*) filter (where outcome = 'open'),
                'successRate', avg((outcome = 'succeeded')::int::float8) filter (where outcome in ('succeeded', 'failed')),
                'failureRate', avg((outcome = 'failed')::int::float8) filter (where outcome in ('succeeded', 'failed')),
                'scheduled', count(*) filter (where scheduled), 'scheduledShare', avg(scheduled::int::float8))
              from launches)""";

    private static final String TIMES = """
            'meanMs', round(avg(ms)), 'p95Ms', percentile_disc(0.95) within group (order by ms)""";

    private static final String DURATIONS = """
            (select json_build_object('timed', count(ms), %s) from launches)""".formatted(TIMES);

    private static final String DAYS = """
            (select json_agg(json_build_object(
                'day', n.day, 'launches', n.launches, 'succeeded', n.succeeded, 'failed', n.failed,
                'scheduled', n.scheduled, 'meanMs', n.mean, 'p95Ms', n.p95) order by n.day)
              from (
                select g::date as day, count(l.id) as launches, count(l.id) filter (where outcome = 'succeeded') as succeeded,
                    count(l.id) filter (where outcome = 'failed') as failed,
                    count(l.id) filter (where scheduled) as scheduled,
                    round(avg(ms)) as mean, percentile_disc(0.95) within group (order by ms) as p95
                from ask cross join lateral generate_series(
                    (ask.since at time zone ask.zone)::date::timestamp,
                    ((ask.till - interval '1 microsecond') at time zone ask.zone)::date::timestamp, interval '1 day') g
                left join launches l on l.day = g::date
                group by g) n)""";

    private static final String VALIDATION = """
            (select coalesce(json_agg(json_build_object(
                'check', v.name, 'title', v.title, 'launches', v.launches, 'share', v.launches::float8 / v.validated)
                order by v.launches desc, v.name), '[]')
              from (
                select name, max(title) as title, count(distinct id) as launches,
                    (select count(*) from launches where validated) as validated
                from findings where failed group by name) v)""";

    private static final String CATEGORIES = """
            (select coalesce(json_agg(json_build_object(
                'category', c.category, 'failures', c.failures, 'share', c.failures::float8 / c.of_all)
                order by c.failures desc, c.category), '[]')
              from (
                select case when blocked then 'validation' else coalesce(error_category, 'other') end as category,
                    count(*) as failures, sum(count(*)) over () as of_all
                from launches where outcome = 'failed' group by 1) c)""";

    private static final String STEPS = """
            (select coalesce(json_agg(json_build_object(
                'step', t.name, 'title', t.title, 'timed', t.timed, 'meanMs', t.mean, 'p95Ms', t.p95,
                'share', t.total::float8 / nullif(t.of_all, 0)) order by t.mean desc, t.name), '[]')
              from (
                select s.name, max(s.title) as title, count(*) as timed, round(avg(s.duration_ms)) as mean,
                    percentile_disc(0.95) within group (order by s.duration_ms) as p95, sum(s.duration_ms) as total,
                    sum(sum(s.duration_ms)) over () as of_all
                from launches l join flow_steps s on s.tenant_id = current_tenant() and s.run_id = l.run
                where s.duration_ms is not null group by s.name) t)""";

    private static final String STRIPE = """
            (select json_build_object(
                'troubled', count(*) filter (where troubled),
                'failureRateTroubled', avg(failed) filter (where troubled),
                'failureRateOthers', avg(failed) filter (where not troubled),
                'correlation', corr(troubled::int, failed),
                'byCategory', (
                  select coalesce(json_agg(json_build_object(
                      'category', c.category, 'launches', c.launches, 'failed', c.failed)
                      order by c.launches desc, c.category), '[]')
                  from (
                    select t.category, count(*) as launches, count(*) filter (where l.outcome = 'failed') as failed
                    from launches l cross join unnest(l.troubles) t (category)
                    where l.outcome in ('succeeded', 'failed') group by t.category) c))
              from (
                select cardinality(troubles) > 0 as troubled, (outcome = 'failed')::int::float8 as failed
                from launches where outcome in ('succeeded', 'failed')) s)""";

    /** How far its launches have brought a product. */
    private static final String REACHED = """
            count(l.id) > 0 as begun,
            coalesce(bool_or(l.validated and not l.blocked), false) as passed,
            coalesce(bool_or(l.outcome = 'succeeded' and l.validated and not l.blocked), false) as sold,
            coalesce(bool_or(l.kept and l.validated and not l.blocked), false) as kept""";

    /** First the name of the first stage, then what products have reached; each stage is a part of the one before. */
    private static final String STAGES = """
            (select json_agg(json_build_object(
                'stage', f.stage, 'products', f.products, 'share', f.products::float8 / nullif(f.first, 0),
                'dropOff', f.before - f.products) order by f.place)
              from (
                select stage, place, products, first_value(products) over w as first,
                    coalesce(lag(products) over w, products) as before
                from (
                  select unnest(array['%s', 'begun', 'validated', 'onSale', 'kept']) as stage, generate_series(1, 5) as place,
                      unnest(array[
                        count(*), count(*) filter (where begun), count(*) filter (where passed),
                        count(*) filter (where sold), count(*) filter (where kept)]) as products
                  from (%s) each
                ) counted window w as (order by place)
              ) f)""";

    /** Of all products there are at the end of the period. */
    private static final String FUNNEL = STAGES.formatted("added", """
            select p.id, %s
            from ask join products p on p.tenant_id = current_tenant() and p.created_at < ask.till
            left join launches l on l.product_id = p.id
            group by p.id""".formatted(REACHED));

    private static final String OPENED = """
            select d.id, d.telling from ask join launch_dialogs d
            on d.tenant_id = current_tenant() and d.opened_at >= ask.since and d.opened_at < ask.till""";

    /** Of products whose dialog was first opened in the period; what was launched otherwise says nothing about it. */
    private static final String DIALOGS =
            """
            (select coalesce(json_agg(json_build_object('telling', t.telling, 'stages', %s) order by t.telling), '[]')
              from (select distinct telling from (%s) o) t)""".formatted(STAGES.formatted("opened", """
            select o.id, %s
            from (%s) o left join launches l on l.product_id = o.id and l.telling = o.telling
            where o.telling = t.telling group by o.id""".formatted(REACHED, OPENED)), OPENED);

    static final String ALL = LAUNCHES
            + " select json_build_object('from', ask.since, 'to', ask.till, 'timezone', ask.zone, 'totals', " + TOTALS
            + ", 'durations', " + DURATIONS
            + ", 'days', " + DAYS
            + ", 'validationFailures', " + VALIDATION
            + ", 'failuresByCategory', " + CATEGORIES
            + ", 'steps', " + STEPS
            + ", 'stripe', " + STRIPE
            + ", 'funnel', " + FUNNEL
            + ", 'dialogs', " + DIALOGS
            + ")::text from ask";

    private MetricsSql() {}
}
