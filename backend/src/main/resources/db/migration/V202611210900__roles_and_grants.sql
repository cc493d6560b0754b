-- The application's role owns nothing: it may read and write rows, never change the schema.
grant usage on schema public to ${app};
alter default privileges in schema public grant select, insert, update, delete on tables to ${app};
alter default privileges in schema public grant usage on sequences to ${app};
alter default privileges in schema public revoke execute on functions from public;
alter default privileges in schema public grant execute on functions to ${app};

-- Who is asking, set per transaction from the Scope; nothing set means nobody, and nobody sees nothing.
create function current_tenant() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('app.tenant_id', true), '')::uuid;

-- The platform itself (sign-up, operator pages, sweeps over all tenants) says so aloud, per transaction.
create function is_platform() returns boolean
    language sql stable parallel safe
    return coalesce(current_setting('app.platform', true), '') = 'on';
