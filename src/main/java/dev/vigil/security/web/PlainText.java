package dev.vigil.security.web;

import java.beans.PropertyEditorSupport;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.module.SimpleModule;

/** JSON texts without characters that no database column takes and no page shows. */
@Component
class PlainText extends SimpleModule {

    static final String REFUSAL = "Text must not hold control characters other than tabs and line ends.";

    PlainText() {
        super("plain-text");
        addDeserializer(String.class, new Reader());
    }

    private static boolean plain(String text) {
        return text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r')
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static final class Reader extends StringDeserializer {

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
            var text = super.deserialize(parser, context);
            if (text != null && !plain(text)) {
                throw new Refused(parser);
            }
            return text;
        }
    }

    /** The same for a parameter or a part of an address. */
    static final class Parameter extends PropertyEditorSupport {

        @Override
        public void setAsText(String text) {
            if (!plain(text)) {
                throw new IllegalArgumentException(REFUSAL);
            }
            setValue(text);
        }
    }

    static final class Refused extends MismatchedInputException {

        Refused(JsonParser parser) {
            super(parser, REFUSAL, String.class);
        }
    }
}
