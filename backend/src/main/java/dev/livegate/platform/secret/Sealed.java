package dev.livegate.platform.secret;

/**
 * A column of sealed values in a tenant's table, with tenant_id and id beside it. Each room declares a bean for each of
 * its columns, so that a rotation misses none.
 */
public interface Sealed {

    String table();

    String column();
}
