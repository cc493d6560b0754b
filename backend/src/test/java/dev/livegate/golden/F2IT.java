package dev.livegate.golden;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** F2 again, on the packaged application or the native executable. */
@QuarkusIntegrationTest
class F2IT extends F2Test {}
