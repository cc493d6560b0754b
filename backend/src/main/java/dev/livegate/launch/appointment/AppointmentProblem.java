package dev.livegate.launch.appointment;

import dev.livegate.platform.problem.Refusal;

enum AppointmentProblem implements Refusal {
    LOCAL_TIME_GAP("This local time does not exist"),
    LOCAL_TIME_AMBIGUOUS("This local time comes twice");

    private static final int UNPROCESSABLE = 422;

    private final String title;

    AppointmentProblem(String title) {
        this.title = title;
    }

    @Override
    public int status() {
        return UNPROCESSABLE;
    }

    @Override
    public String title() {
        return title;
    }
}
