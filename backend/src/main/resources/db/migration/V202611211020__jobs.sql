create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    state text,
    primary key (task_name, task_instance)
);
comment on table scheduled_tasks is 'Workers and operators see the jobs of every tenant; rows hold ids, never secrets.';
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);

create table job_failures (
    id uuid primary key,
    task_name text not null,
    task_instance text not null,
    task_data bytea not null,
    attempts int not null,
    error text not null,
    failed_at timestamptz not null,
    given_up boolean not null,
    constraint job_failures_job_key unique (task_name, task_instance)
);
comment on table job_failures is 'Operators see what failed for every tenant; rows hold ids, never secrets.';
create index job_failures_given_up on job_failures (failed_at) where given_up;
