package dev.livegate.platform.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/** A component of a record is always there unless its type says {@code @Nullable}; the contract repeats that. */
final class RequiredFields {

    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");

    private final Map<String, List<ClassInfo>> records;

    RequiredFields(IndexView index) {
        records = index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith("dev.livegate."))
                .collect(Collectors.groupingBy(RequiredFields::schemaName));
    }

    void mark(String name, Schema schema) {
        Set<String> properties = ContractFilter.propertiesOf(schema).keySet();
        records.getOrDefault(name, List.of()).stream()
                .filter(type -> isShownAs(type, properties))
                .findFirst()
                .ifPresent(type -> schema.setRequired(alwaysThere(type, properties)));
    }

    /** Two rooms may have a record of the same name, and only one of them speaks in the contract. */
    private static boolean isShownAs(ClassInfo type, Set<String> properties) {
        return type.recordComponents().stream()
                .map(RecordComponentInfo::name)
                .collect(Collectors.toSet())
                .containsAll(properties);
    }

    private static List<String> alwaysThere(ClassInfo type, Set<String> properties) {
        return type.recordComponents().stream()
                .filter(component -> properties.contains(component.name()))
                .filter(component -> !component.type().hasAnnotation(NULLABLE))
                .map(RecordComponentInfo::name)
                .toList();
    }

    private static String schemaName(ClassInfo type) {
        AnnotationInstance annotation = type.declaredAnnotation(SCHEMA);
        boolean named = annotation != null && annotation.value("name") != null;
        return named ? annotation.value("name").asString() : type.simpleName();
    }
}
