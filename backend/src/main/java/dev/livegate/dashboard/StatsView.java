package dev.livegate.dashboard;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much of everything a tenant has, and how it came out. */
@Schema(name = "DashboardStats")
record StatsView(
        long members,
        long packs,
        long products,
        Judgements preflights,
        Judgements verifications,
        Decisions goLive,
        Launches launches) {

    @Schema(name = "StatsJudgements")
    record Judgements(long passed, long failed) {}

    @Schema(name = "StatsDecisions")
    record Decisions(long go, long noGo) {}

    @Schema(name = "StatsLaunches")
    record Launches(long scheduled, long running, long completed, long failed) {}
}
