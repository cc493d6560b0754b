package dev.livegate.window.glass;

import dev.livegate.platform.problem.Refusal;

enum GlassProblem implements Refusal {
    GLASS_BROKEN(409, "The glass is broken already");

    private final int status;
    private final String title;

    GlassProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
