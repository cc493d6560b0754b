package dev.livegate.account;

import dev.livegate.tenant.Tenant;

/** Answered by billing, which stands above this room. */
public interface Allowances {

    Allowance of(Tenant tenant);
}
