/**
 * What only those who run this Livegate do: sign up on somebody's behalf (POST /api/admin/onboard), and see whether the
 * promises about sign-up hold (GET /api/admin/slo). Tables flag_echoes and signup_faults hold what nobody else measures.
 */
@NullMarked
package dev.livegate.operator;

import org.jspecify.annotations.NullMarked;
