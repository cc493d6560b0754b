create table sealed_notes (
    tenant_id uuid not null references tenants (id),
    id uuid not null,
    note text not null,
    primary key (tenant_id, id)
);
alter table sealed_notes enable row level security;
alter table sealed_notes force row level security;
create policy own on sealed_notes using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
