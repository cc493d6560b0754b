package dev.livegate.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;

/** One word of a list. Jackson would trim it first, and so take what nobody who compares texts takes for the same. */
final class ExactWord extends DelegatingDeserializer {

    static final BeanDeserializerModifier EVERYWHERE = new BeanDeserializerModifier() {
        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config, JavaType type, BeanDescription about, JsonDeserializer<?> usual) {
            return new ExactWord(usual);
        }
    };

    private static final long serialVersionUID = 1;

    private ExactWord(JsonDeserializer<?> usual) {
        super(usual);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> usual) {
        return new ExactWord(usual);
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (json.hasToken(JsonToken.VALUE_STRING) && json.getText().chars().anyMatch(c -> c <= ' ')) {
            return context.handleWeirdStringValue(handledType(), json.getText(), "is none of the words");
        }
        return super.deserialize(json, context);
    }
}
