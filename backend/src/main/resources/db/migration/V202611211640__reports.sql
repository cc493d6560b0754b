-- What was judged, as it was signed; written once.
create table reports (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    kind text not null,
    verdict text not null,
    revision int not null,
    headline text not null,
    document text not null,
    key_id text not null,
    signature text not null,
    judged_at timestamptz not null,
    primary key (tenant_id, id),
    constraint reports_kind_known check (kind in ('VERIFICATION', 'GO_LIVE', 'REHEARSAL')),
    constraint reports_verdict_known check (verdict in ('GO', 'NO_GO'))
);
create index reports_gone_live on reports (tenant_id, revision) where kind = 'GO_LIVE' and verdict = 'GO';
alter table reports enable row level security;
alter table reports force row level security;
create policy own on reports using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());

create table report_links (
    tenant_id uuid not null references tenants (id) on delete cascade,
    id uuid not null,
    report_id uuid not null,
    digest text not null,
    created_by text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    primary key (tenant_id, id),
    constraint report_links_report_key foreign key (tenant_id, report_id) references reports (tenant_id, id) on delete cascade
);
create index report_links_digest on report_links (digest);
create index report_links_open on report_links (tenant_id, id desc) where revoked_at is null;
alter table report_links enable row level security;
alter table report_links force row level security;
-- The platform too: whoever follows a link has no tenant yet.
create policy own on report_links using (tenant_id = current_tenant() or is_platform()) with check (tenant_id = current_tenant());
