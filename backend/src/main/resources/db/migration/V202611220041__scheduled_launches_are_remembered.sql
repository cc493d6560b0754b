-- Whether a launch was ever planned ahead: its status says so only while it waits.
alter table product_deployments add column was_scheduled boolean not null default false;

create function remember_schedule() returns trigger language plpgsql as $$
begin
    new.was_scheduled := new.was_scheduled or new.status = 'scheduled';
    return new;
end $$;
create trigger remember_schedule before insert or update on product_deployments
    for each row execute function remember_schedule();

create index product_deployments_by_time on product_deployments (tenant_id, created_at);
