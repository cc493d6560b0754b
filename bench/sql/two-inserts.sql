begin;
insert into bench_tenants (id, slug, name, created_at) values (gen_random_uuid(), gen_random_uuid()::text, 'Bench', now());
insert into bench_memberships (tenant_id, id, user_id, role, created_at)
values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'owner', now());
commit;
