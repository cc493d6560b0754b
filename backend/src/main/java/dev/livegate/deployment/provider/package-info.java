/**
 * Where an app can live, one class a provider: what it is good for, where its secrets are set, which keys its pack uses,
 * and what to do when its database cannot be reached. Wizard, pre-flight and packs read the same class. We give files
 * and advice only: no provider's API is called and no provider's token is kept (C6). Route: /api/deploy/providers.
 */
@NullMarked
package dev.livegate.deployment.provider;

import org.jspecify.annotations.NullMarked;
