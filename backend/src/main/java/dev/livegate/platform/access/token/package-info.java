/** Our own JSON Web Tokens: ES256 only, one type and audience per purpose, several keys of which the first signs. */
@NullMarked
package dev.livegate.platform.access.token;

import org.jspecify.annotations.NullMarked;
