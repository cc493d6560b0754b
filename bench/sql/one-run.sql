\set n random(1, 50)
select id, kind, status, revision, preview, results_json, error_text, started_at, finished_at
from deploy_run where tenant_id = md5('tenant 1')::uuid and id = md5('1 verification ' || :n)::uuid;
