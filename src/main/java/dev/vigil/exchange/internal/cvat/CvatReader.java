package dev.vigil.exchange.internal.cvat;

import dev.vigil.exchange.ForeignFiles;
import dev.vigil.exchange.ForeignLabels;
import dev.vigil.exchange.KnownVideos;
import dev.vigil.exchange.LabelMapping;
import dev.vigil.exchange.LabelReader;
import dev.vigil.exchange.internal.ForeignText;
import dev.vigil.exchange.internal.Losses;
import dev.vigil.exchange.internal.SafeXml;
import dev.vigil.exchange.internal.VersionIndex;
import dev.vigil.labeling.InvalidLabels;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Component;

/** Reads each XML of the files as one video; what CVAT leaves between keyframes is computed as CVAT does. */
@Component
class CvatReader implements LabelReader {

    @Override
    public String name() {
        return "cvat";
    }

    @Override
    public boolean recognises(ForeignFiles files) throws IOException {
        for (var name : xml(files)) {
            if (ForeignText.head(files, name).contains("<annotations>")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void read(ForeignFiles files, KnownVideos videos, LabelMapping mapping, Consumer<ForeignLabels> each)
            throws IOException {
        var index = VersionIndex.of(files, videos);
        var documents = xml(files);
        if (documents.isEmpty()) {
            throw new InvalidLabels("", "there is no XML file");
        }
        for (var name : documents) {
            try {
                var xml = SafeXml.reader(new ByteArrayInputStream(ForeignText.bytes(files, name)));
                each.accept(new CvatDocument(xml, stem(name), index, mapping, new Losses()).read());
            } catch (XMLStreamException e) {
                throw new InvalidLabels(name, "is no XML: " + firstLine(e));
            }
        }
    }

    private static List<String> xml(ForeignFiles files) {
        return files.names().stream().filter(name -> name.endsWith(".xml")).toList();
    }

    private static String stem(String name) {
        var last = name.substring(name.lastIndexOf('/') + 1);
        return last.substring(0, last.lastIndexOf('.'));
    }

    private static String firstLine(XMLStreamException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
