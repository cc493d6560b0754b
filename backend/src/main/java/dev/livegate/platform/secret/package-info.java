/**
 * The only room that knows keys: it seals what customers entrust to us with AES-256-GCM, binds each ciphertext to the
 * place where it is stored, and moves everything to a new key while Livegate runs. Serves /api/admin/keys; owns
 * key_rotation.
 */
@NullMarked
package dev.livegate.platform.secret;

import org.jspecify.annotations.NullMarked;
