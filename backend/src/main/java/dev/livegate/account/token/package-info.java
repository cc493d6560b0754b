/** API tokens: shown once, kept as digests, with scopes and an end. */
@NullMarked
package dev.livegate.account.token;

import org.jspecify.annotations.NullMarked;
