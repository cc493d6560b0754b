package dev.livegate.checklist.standing;

import dev.livegate.checklist.answer.Answers;
import dev.livegate.checklist.facts.Facts;
import dev.livegate.checklist.rollout.Rollout;
import dev.livegate.checklist.template.Circumstances;
import java.time.Instant;

/** Everything that items are decided by. */
public record Knowledge(Facts facts, Answers answers, Circumstances circumstances, Rollout rollout, Instant now) {}
