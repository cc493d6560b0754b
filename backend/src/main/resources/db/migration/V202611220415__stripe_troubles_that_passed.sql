-- What kinds of trouble Stripe had during a launch, also where trying again has helped and no error is left.
alter table product_deployments add column stripe_troubles text[] not null default '{}';
