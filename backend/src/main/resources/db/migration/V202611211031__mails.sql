-- The outbox. Letters of no tenant, such as an operator's link, belong to the tenant 00000000-…, which is nobody.
create table mails (
    tenant_id uuid not null,
    id uuid not null,
    message_id text not null,
    recipient text not null,
    subject text not null,
    content text,
    state text not null,
    tries int not null default 0,
    last_error text,
    created_at timestamptz not null,
    sent_at timestamptz,
    version bigint not null default 0,
    primary key (tenant_id, id),
    constraint mails_message_id_key unique (tenant_id, message_id),
    constraint mails_state_known check (state in ('pending', 'sent', 'failed'))
);
create index mails_created_at on mails (created_at);
alter table mails enable row level security;
alter table mails force row level security;
-- The platform too: it writes letters at sign-in, where no tenant is known yet, shows a preview's inbox and sweeps.
create policy own on mails using (tenant_id = current_tenant() or is_platform()) with check (tenant_id = current_tenant() or is_platform());
