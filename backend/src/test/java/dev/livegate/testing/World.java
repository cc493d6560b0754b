package dev.livegate.testing;

import io.quarkus.test.common.QuarkusTestResource;

/** What every test finds running, once for the whole run. */
@QuarkusTestResource(LocalDb.class)
class World {}
