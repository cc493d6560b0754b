package dev.livegate.notification.post;

import java.util.UUID;

/** What is brought where, read before the network is asked. */
record Parcel(UUID endpoint, String url, String messageId, String body) {}
