package dev.livegate.checklist.answer;

import dev.livegate.platform.problem.Refusal;

public enum ChecklistProblem implements Refusal {
    ITEM_DECIDES_ITSELF(409, "This item decides itself"),
    ITEM_REQUIRED(409, "This item concerns you"),
    ITEM_STRICT(409, "This item cannot be exempted"),
    NOTHING_TO_CONFIRM(409, "Nobody asked for an exemption"),
    NOTHING_TO_WITHDRAW(409, "There is nothing to withdraw"),
    SECOND_PERSON_REQUIRED(403, "Somebody else must confirm this"),
    PERSON_REQUIRED(403, "Only a person can say this"),
    ONE_CHANGE_AT_A_TIME(400, "Say one thing at a time"),
    UNKNOWN_FACT(400, "We do not know this fact");

    private final int status;
    private final String title;

    ChecklistProblem(int status, String title) {
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
