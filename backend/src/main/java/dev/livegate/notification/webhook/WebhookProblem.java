package dev.livegate.notification.webhook;

import dev.livegate.platform.problem.Refusal;

public enum WebhookProblem implements Refusal {
    TOO_MANY_WEBHOOKS(409, "There are as many webhooks as there can be"),
    WEBHOOK_OFF(409, "This webhook is switched off");

    private final int status;
    private final String title;

    WebhookProblem(int status, String title) {
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
