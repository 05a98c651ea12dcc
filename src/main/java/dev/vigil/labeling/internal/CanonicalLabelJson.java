package dev.vigil.labeling.internal;

import dev.vigil.labeling.InvalidLabels;
import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.LabelJson;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one place where label documents meet JSON text. */
@Component
class CanonicalLabelJson implements LabelJson {

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public String write(LabelDocument document) {
        return new LabelJsonWriter(mapper).write(document);
    }

    @Override
    public LabelDocument read(String json) {
        try {
            return new LabelJsonReader().read(mapper.readTree(json));
        } catch (JacksonException e) {
            throw new InvalidLabels("", "is not JSON: " + e.getOriginalMessage());
        }
    }
}
