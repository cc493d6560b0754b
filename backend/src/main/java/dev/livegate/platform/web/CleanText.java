package dev.livegate.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/** Text that every database and every reader can hold: no NUL, and no half of a surrogate pair. */
final class CleanText extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1;

    CleanText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, json);
        }
        String text = json.getText();
        if (text.indexOf('\0') >= 0 || text.codePoints().anyMatch(CleanText::isHalf)) {
            throw context.weirdStringException("…", String.class, "cannot be stored");
        }
        return text;
    }

    private static boolean isHalf(int point) {
        return Character.getType(point) == Character.SURROGATE;
    }
}
