-- What the camera saw, as evidence; goes with its answer.
create table checklist_photo (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    jpeg bytea not null,
    primary key (tenant_id, id),
    constraint checklist_photo_of_answer foreign key (tenant_id, id) references checklist_answer (tenant_id, id)
        on delete cascade,
    constraint checklist_photo_small check (length(jpeg) <= 524288)
);
alter table checklist_photo enable row level security;
alter table checklist_photo force row level security;
create policy own on checklist_photo using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
