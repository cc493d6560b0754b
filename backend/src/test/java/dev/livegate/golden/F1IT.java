package dev.livegate.golden;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** F1 again, on the packaged application or the native executable. */
@QuarkusIntegrationTest
class F1IT extends F1Test {}
