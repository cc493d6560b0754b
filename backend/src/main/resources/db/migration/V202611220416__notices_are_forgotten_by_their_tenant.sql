-- Each tenant forgets its own (livegate.retention.notices), so the platform needs to see none.
drop policy own on notices;
create policy own on notices using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
drop index notices_created_at;
create index notices_created_at on notices (tenant_id, created_at);
