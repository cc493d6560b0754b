-- What a machine said while this instance ran as a preview does not count in production (C14). Nobody knows it of rows that
-- are there already, so they are reported anew.
alter table probe_facts add column preview boolean not null default true;
