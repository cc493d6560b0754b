package dev.livegate.platform.secret;

record SealBroken(Place place) {}
