-- A connection keeps the plan that was right while there were few chains, and read them all for each record when there
-- were thousands. One's own chain is found by its key, however many others there are.
alter function audit_append(uuid, text, uuid, text, text, text, jsonb, text) set enable_seqscan = off;
