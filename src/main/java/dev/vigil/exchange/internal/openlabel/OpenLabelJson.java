package dev.vigil.exchange.internal.openlabel;

import dev.vigil.clip.Clip;
import dev.vigil.exchange.ForeignLabels;
import dev.vigil.exchange.LabelMapping;
import dev.vigil.exchange.OpenLabelDocuments;
import dev.vigil.labeling.InvalidLabels;
import dev.vigil.labeling.LabelDocument;
import java.io.OutputStream;
import java.io.StringWriter;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Where OpenLABEL meets JSON text. */
@Component
class OpenLabelJson implements OpenLabelDocuments {

    private final JsonMapper mapper = JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @Override
    public String write(Clip clip, LabelDocument labels) {
        var text = new StringWriter();
        try (var json = mapper.createGenerator(text)) {
            new OpenLabelWriter(json, LabelledVideo.of(clip), labels).write();
        }
        return text.toString();
    }

    @Override
    public void write(Clip clip, LabelDocument labels, OutputStream out) {
        write(LabelledVideo.of(clip), labels, out);
    }

    void write(LabelledVideo video, LabelDocument labels, OutputStream out) {
        try (var json = mapper.createGenerator(out)) {
            new OpenLabelWriter(json, video, labels).write();
        }
    }

    @Override
    public ForeignLabels read(byte[] json, LabelMapping mapping) {
        try {
            var reader = new OpenLabelReader(mapper.readTree(json), mapping);
            var labels = reader.read();
            var losses = reader.losses();
            return new ForeignLabels(labels, reader.uri(), losses.sentences(), losses.unknown(), losses.faults());
        } catch (JacksonException e) {
            throw new InvalidLabels("", "cannot be read: " + e.getOriginalMessage());
        }
    }
}
