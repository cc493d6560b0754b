package dev.livegate.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** A list says {@code "next":null} where it ends; what is left out elsewhere would be a second way to say so. */
@Singleton
class WholeLists implements ObjectMapperCustomizer {

    private static final String NEXT = "next";

    /** What the contract says of it. */
    static void describe(Schema schema) {
        Map<String, Schema> properties = ContractFilter.propertiesOf(schema);
        Schema next = properties.get(NEXT);
        if (next != null && properties.containsKey("items")) {
            next.setType(List.of(SchemaType.STRING, SchemaType.NULL));
            schema.addRequired(NEXT);
        }
    }

    @Override
    public void customize(ObjectMapper mapper) {
        AnnotationIntrospector usual = mapper.getSerializationConfig().getAnnotationIntrospector();
        mapper.setAnnotationIntrospector(AnnotationIntrospector.pair(new NextIsShown(), usual));
    }

    private static final class NextIsShown extends NopAnnotationIntrospector {

        private static final long serialVersionUID = 1;

        @Override
        public JsonInclude.Value findPropertyInclusion(Annotated property) {
            return property instanceof AnnotatedMember member && isNextOfList(member)
                    ? JsonInclude.Value.construct(Include.ALWAYS, Include.ALWAYS)
                    : JsonInclude.Value.empty();
        }

        private static boolean isNextOfList(AnnotatedMember member) {
            return NEXT.equals(member.getName())
                    && member.getRawType() == String.class
                    && member.getDeclaringClass().isRecord();
        }

        @Override
        public Version version() {
            return Version.unknownVersion();
        }
    }
}
