package dev.livegate.launch.course;

import dev.livegate.platform.flow.Step;
import java.util.UUID;

/** A step of this room's shelf: a bean, found by its name. Its subject is the launch's id. */
public interface LaunchStep extends Step<UUID> {

    /** How far the whole launch is when this step begins. */
    int percent();
}
