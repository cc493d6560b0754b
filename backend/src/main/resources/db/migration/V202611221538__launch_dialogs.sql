-- A trial of two launch dialogs: which one a product gets is a digest of its id, and what came of it is in the metrics.
insert into flags (name, value, updated_by, updated_at) values ('launch_dialog_trial', false, 'Livegate', now());

-- When somebody first stood before the launch of a product while the trial ran: one row for a product, under its own id.
create table launch_dialogs (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    telling text not null,
    opened_at timestamptz not null,
    primary key (tenant_id, id),
    constraint launch_dialogs_product foreign key (tenant_id, id) references products (tenant_id, id) on delete cascade,
    constraint launch_dialogs_telling_known check (telling in ('checksFirst', 'consequencesFirst'))
);
alter table launch_dialogs enable row level security;
alter table launch_dialogs force row level security;
create policy own on launch_dialogs using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());

-- How it was told to whom a launch is owed; empty where no trial ran, or no person stood before it.
alter table product_deployments add column telling text;
