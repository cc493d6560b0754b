comment on table users is 'A person may belong to several tenants; policies show a tenant its own members.';
comment on table sessions is 'A session is its person''s, whichever tenant is open; only the platform sees it.';
comment on table refresh_tokens is 'They belong to a session; only the platform sees them.';
comment on table sign_in_links is 'Whoever asks for a link has no tenant yet; only the platform sees them.';
comment on table audit_checkpoint is 'One checkpoint covers the chains of all tenants.';
comment on table scheduled_tasks is 'Jobs are picked before their tenant is known; a job builds the scope of its tenant.';
comment on table job_failures is 'Read by the operator only, beside scheduled_tasks.';
comment on table flags is 'The switches of the platform.';
