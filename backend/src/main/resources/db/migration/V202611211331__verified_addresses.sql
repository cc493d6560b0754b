-- Whoever opens a mailed link has proved that the address is theirs (JOIN-132).
alter table users add column email_verified_at timestamptz;
update users set email_verified_at = last_sign_in_at where last_sign_in_at is not null;

-- Reminders look for the trials that end soon.
create index tenants_trial_ends_at on tenants (trial_ends_at) where subscription = 'trial';
