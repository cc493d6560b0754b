-- Candidate and live revision are read together; history grows with every edit and is not gone through for them.
create index deploy_config_standing on deploy_config (tenant_id) where retired_at is null;
