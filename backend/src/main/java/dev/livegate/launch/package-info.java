/**
 * Puts products on sale at Stripe, and takes them back: POST /api/v1/products/deploy, /api/v1/deployments,
 * /api/v1/batches and /api/v1/templates, tables product_deployments, launch_changes, launch_schedules and those
 * of batch and template. The difference between what is wanted and what is there becomes a list of changes, each
 * written down with what takes it back before it is made, so that a launch ends done or undone.
 */
@NullMarked
package dev.livegate.launch;

import org.jspecify.annotations.NullMarked;
