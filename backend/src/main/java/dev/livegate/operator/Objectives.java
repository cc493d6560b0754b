package dev.livegate.operator;

import dev.livegate.operator.Goal.Sense;
import dev.livegate.operator.Goal.Unit;
import java.time.Duration;
import java.util.List;

/** What was promised of sign-up for its first day, week and month (JOIN-122 to JOIN-130). */
final class Objectives {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);

    static final List<Objective> ALL = List.of(
            new Objective(
                    "no-server-faults",
                    "JOIN-122",
                    "Sign-up calls that broke on our side",
                    DAY,
                    new Goal(Sense.atMost, 0, Unit.count),
                    """
                    select coalesce((select sum(faults) from signup_faults f where minute >= since.at), 0),
                        (select count(*) from tenants where created_at >= since.at)
                    from (select ?::timestamptz as at) since"""),
            new Objective(
                    "set-ups-succeed",
                    "JOIN-123",
                    "Set-ups that succeeded",
                    DAY,
                    new Goal(Sense.above, 95, Unit.percent),
                    ended("complete")),
            new Objective(
                    "set-ups-are-fast",
                    "JOIN-124",
                    "P95 of a set-up, from queued to ready",
                    DAY,
                    new Goal(Sense.below, 2_000, Unit.ms),
                    """
                    select extract(epoch from percentile_cont(0.95) within group (order by updated_at - created_at)) * 1000,
                        count(*)
                    from flow_runs
                    where flow like 'provision-%' and status = 'complete' and round = 1 and updated_at >= ?"""),
            new Objective(
                    "kill-switch-is-fast",
                    "JOIN-125",
                    "Slowest replica to know of a flipped switch",
                    DAY,
                    new Goal(Sense.below, 100, Unit.ms),
                    "select max(took_ms), count(*) from flag_echoes where at >= ?"),
            new Objective(
                    "nothing-hangs",
                    "JOIN-126",
                    "Set-ups that hang for 5 minutes, and jobs given up",
                    DAY,
                    new Goal(Sense.atMost, 0, Unit.count),
                    """
                    select (select count(*) from tenants where provision_state = 'processing'
                                and provision_updated_at < clock_timestamp() - interval '5 minutes')
                            + (select count(*) from job_failures where given_up and failed_at >= since.at),
                        (select count(*) from tenants where provision_updated_at >= since.at)
                    from (select ?::timestamptz as at) since"""),
            new Objective(
                    "people-come",
                    "JOIN-127",
                    "Sign-ups",
                    WEEK,
                    new Goal(Sense.atLeast, 100, Unit.count),
                    "select count(*), count(*) from tenants where created_at >= ?"),
            new Objective(
                    "set-ups-rarely-fail",
                    "JOIN-128",
                    "Set-ups that failed",
                    WEEK,
                    new Goal(Sense.below, 1, Unit.percent),
                    ended("failed")),
            new Objective(
                    "it-feels-smooth",
                    "JOIN-129",
                    "Owners who called it smooth",
                    WEEK,
                    new Goal(Sense.atLeast, 90, Unit.percent),
                    """
                    select 100.0 * count(*) filter (where smooth) / nullif(count(*), 0), count(*)
                    from onboarding_feedback where given_at >= ?"""),
            new Objective(
                    "nobody-lends-a-hand",
                    "JOIN-129",
                    "Set-ups that needed a second round",
                    WEEK,
                    new Goal(Sense.atMost, 0, Unit.count),
                    """
                    select count(*) filter (where round > 1), count(*)
                    from flow_runs where flow like 'provision-%' and updated_at >= ?"""),
            new Objective(
                    "a-thousand-tenants",
                    "JOIN-130",
                    "Tenants",
                    MONTH,
                    new Goal(Sense.atLeast, 1_000, Unit.count),
                    """
                    select (select count(*) from tenants),
                        (select count(*) from tenants where created_at >= since.at)
                    from (select ?::timestamptz as at) since"""),
            new Objective(
                    "retry-is-proven",
                    "JOIN-130",
                    "Failed set-ups that a retry completed",
                    MONTH,
                    new Goal(Sense.atLeast, 1, Unit.count),
                    """
                    select count(*) filter (where status = 'complete'), count(*)
                    from flow_runs where flow like 'provision-%' and round > 1 and updated_at >= ?"""));

    private Objectives() {}

    private static String ended(String state) {
        return """
                select 100.0 * count(*) filter (where provision_state = '%s') / nullif(count(*), 0), count(*)
                from tenants where provision_state in ('complete', 'failed') and provision_updated_at >= ?""".formatted(state);
    }
}
