-- What was launched is history, also of a product that is deleted since; a launch carries the product as it was.
alter table product_deployments drop constraint product_deployments_product;
