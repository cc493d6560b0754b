/**
 * One tap after the set-up: was it smooth? POST /public/signup/feedback, by the sign-up's own token or a session. Table
 * onboarding_feedback; operators read the share (JOIN-129).
 */
@NullMarked
package dev.livegate.signup.feedback;

import org.jspecify.annotations.NullMarked;
