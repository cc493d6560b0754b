/**
 * What is counted and timed for those on call, scraped at /q/metrics on the management port. Names begin with livegate_;
 * labels are words of ours and never a person's or a tenant's, since each new value is a new series. No route, no table.
 */
@NullMarked
package dev.livegate.platform.metric;

import org.jspecify.annotations.NullMarked;
