-- A person who reports by hand is told apart from a pipeline's token.
alter table checklist_fact add column by_person boolean not null default false;
-- What was said in a preview counts for nothing in production.
alter table checklist_answer add column preview boolean not null default false;
