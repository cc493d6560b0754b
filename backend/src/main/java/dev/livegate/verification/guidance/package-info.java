/**
 * What people do about a finding, in the words of their host: codes, causes and exact steps, kept as data under
 * advice/verification. A new provider brings one such file and no code.
 */
@NullMarked
package dev.livegate.verification.guidance;

import org.jspecify.annotations.NullMarked;
