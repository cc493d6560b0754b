package dev.livegate.launch.course;

import dev.livegate.launch.subject.Launch;
import dev.livegate.platform.flow.Step;

/** A step of this room's shelf: a bean, found by its name. */
public interface LaunchStep extends Step<Launch> {

    /** How far the whole launch is when this step begins. */
    int percent();
}
