package dev.livegate.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** ArchUnit's conditions in the words of this house. */
final class Conditions {

    private Conditions() {}

    static ArchCondition<JavaClass> that(String description, Predicate<JavaClass> holds) {
        return condition(description, JavaClass::getFullName, holds);
    }

    static <T extends JavaMember> ArchCondition<T> have(String description, Predicate<JavaMember> holds) {
        return condition("have " + description, JavaMember::getFullName, holds::test);
    }

    static ArchCondition<JavaClass> dependOnly(String description, BiPredicate<JavaClass, JavaClass> allowed) {
        return new ArchCondition<>("depend only " + description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> House.isOurs(dependency.getTargetClass()))
                        .filter(dependency -> !allowed.test(dependency.getOriginClass(), dependency.getTargetClass()))
                        .map(Dependency::getDescription)
                        .forEach(sin -> events.add(SimpleConditionEvent.violated(type, sin)));
            }
        };
    }

    static <T extends JavaMember> DescribedPredicate<T> are(String description, Predicate<JavaMember> holds) {
        return DescribedPredicate.describe("are " + description, holds::test);
    }

    static DescribedPredicate<JavaClass> areTypes(String description, Predicate<JavaClass> holds) {
        return DescribedPredicate.describe("are " + description, holds);
    }

    static DescribedPredicate<JavaMethodCall> call(String description, BiPredicate<JavaClass, String> matches) {
        return DescribedPredicate.describe(description, call -> matches.test(call.getTargetOwner(), call.getName()));
    }

    private static <T> ArchCondition<T> condition(
            String description, java.util.function.Function<T, String> name, Predicate<T> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                if (!holds.test(item)) {
                    events.add(SimpleConditionEvent.violated(item, name.apply(item) + " does not " + description));
                }
            }
        };
    }
}
