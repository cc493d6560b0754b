package dev.livegate.launch.template;

import dev.livegate.platform.problem.Refusal;

enum TemplateProblem implements Refusal {
    TEMPLATE_NAME_TAKEN(409, "Another template has this name"),
    TOO_MANY_TEMPLATES(409, "There are too many templates");

    private final int status;
    private final String title;

    TemplateProblem(int status, String title) {
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
