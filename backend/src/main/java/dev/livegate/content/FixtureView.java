package dev.livegate.content;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Fixture")
public record FixtureView(UUID id, LocalDate date, String homeTeam, String awayTeam, Fixture.Status status) {}
