package dev.livegate.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which requirements of docs/requirements.csv this test proves: numbers, or two with " to " between them. The last annotation of a
 * test, right above its method; reports/README.md is written from it.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface Proves {

    String[] value();
}
