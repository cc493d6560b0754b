package dev.livegate.platform.mail;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A letter written out, as it is kept until it is sent. */
@RegisterForReflection
record Rendered(String subject, String text, String html) {}
