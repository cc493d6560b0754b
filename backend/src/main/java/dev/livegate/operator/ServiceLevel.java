package dev.livegate.operator;

import dev.livegate.operator.Goal.Unit;
import org.jspecify.annotations.Nullable;

/** One promise and how it stands; without samples in the window there is neither a value nor a verdict. */
record ServiceLevel(
        String key,
        String requirement,
        String name,
        String window,
        String target,
        Unit unit,
        @Nullable Double value,
        long samples,
        @Nullable Boolean ok) {}
