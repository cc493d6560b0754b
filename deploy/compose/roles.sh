#!/bin/sh
# Runs once, when the database is made: who may log in. The owner migrates, the application owns nothing and is held by
# the policies of every table, and the backup reads everything and changes nothing.

set -eu
psql -v ON_ERROR_STOP=1 --username postgres --dbname postgres \
	-v owner="$LIVEGATE_OWNER_PASSWORD" -v app="$LIVEGATE_APP_PASSWORD" -v backup="$LIVEGATE_BACKUP_PASSWORD" <<'SQL'
create role livegate_owner login password :'owner';
create role livegate_app login nosuperuser nobypassrls password :'app';
create role livegate_backup login bypassrls password :'backup';
grant pg_read_all_data to livegate_backup;
create database livegate owner livegate_owner;
revoke connect on database livegate from public;
grant connect on database livegate to livegate_owner, livegate_app, livegate_backup;
SQL
