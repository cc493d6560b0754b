/**
 * Whether this instance lives and is ready, told on /health, /ready, /api/health and /api/ready with one body (C3). Other
 * rooms add a {@code HealthProbe}.
 */
@NullMarked
package dev.livegate.platform.health;

import org.jspecify.annotations.NullMarked;
