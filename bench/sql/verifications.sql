select v.id, v.app_url, r.status, v.profile, v.eligible, v.preview, r.results_json, v.guidance, v.report_id,
    v.created_at, v.ended_at
from verifications v join deploy_run r on r.tenant_id = v.tenant_id and r.id = v.id
where v.tenant_id = md5('tenant 1')::uuid and v.id < 'ffffffff-ffff-ffff-ffff-ffffffffffff' order by v.id desc limit 21;
