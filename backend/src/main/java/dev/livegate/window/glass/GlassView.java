package dev.livegate.window.glass;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "BrokenGlass")
public record GlassView(String reason, String by, Instant brokenAt, Instant until) {}
