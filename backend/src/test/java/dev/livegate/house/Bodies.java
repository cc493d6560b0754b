package dev.livegate.house;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** A parameter of an endpoint without an annotation that says where it comes from is the body. */
final class Bodies {

    private Bodies() {}

    static boolean areChecked(JavaMember endpoint) {
        return ((JavaMethod) endpoint)
                .getParameters().stream().filter(Bodies::isBody).allMatch(Bodies::isChecked);
    }

    private static boolean isBody(JavaParameter parameter) {
        return House.isOurs(parameter.getRawType())
                && parameter.getAnnotations().stream()
                        .map(JavaAnnotation::getRawType)
                        .noneMatch(type -> type.getPackageName().startsWith("jakarta.ws.rs")
                                || type.getPackageName().startsWith("org.jboss.resteasy"));
    }

    private static boolean isChecked(JavaParameter parameter) {
        return parameter.isAnnotatedWith(NotNull.class) && parameter.isAnnotatedWith(Valid.class);
    }
}
