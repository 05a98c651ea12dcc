package dev.vigil.exchange.internal.cvat;

import dev.vigil.exchange.internal.LabelledClip;
import dev.vigil.exchange.internal.LabelledVersion;
import dev.vigil.exchange.internal.LabelledVersions;
import dev.vigil.exchange.internal.ZipArchive;
import dev.vigil.exchange.internal.ZipFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Component;

/** A version as a zip: for each clip {@code annotations/<clip>.xml} and {@code video/<clip>.mp4}. */
@Component
class CvatFormat extends ZipFormat {

    CvatFormat(LabelledVersions versions) {
        super(versions);
    }

    @Override
    public String name() {
        return "cvat";
    }

    @Override
    public String title() {
        return "CVAT for video 1.1";
    }

    @Override
    public String purpose() {
        return "One XML task a clip, to be opened and corrected in CVAT, with the preview videos beside it.";
    }

    @Override
    public List<String> losses() {
        return List.of(
                "Boxes and points are exact: frames count from 0, pixels from the top left corner, boxes are corner to"
                        + " corner. Each frame stands there; `keyframe` is 0 where the value was interpolated. CVAT itself"
                        + " computes those anew when it imports.",
                "CVAT's `outside` is both our absent and our out of frame; the attribute `out_of_frame` tells them apart.",
                "Layers are attributes of the label `driver`, a box over the whole picture: a value a frame, without the"
                        + " confidence and origin of the span. Neighbouring spans of the same value become one.",
                "Signals such as `head_yaw` are left out.",
                "CVAT takes one file a task: create a task from `video/<clip>.mp4` with the labels of the file's `meta`,"
                        + " then upload `annotations/<clip>.xml`.",
                "The video is the preview, H.264 and lossy, and smaller than the clip where that is beyond H.264; labels"
                        + " count in pixels of the clip. `dataset.json` names the lossless master by SHA-256.");
    }

    @Override
    protected void writeFiles(LabelledVersion version, ZipArchive archive) throws IOException {
        version.each(clip -> {
            var file = clip.facts().file();
            archive.add("annotations/" + file + ".xml", entry -> write(clip, entry));
            archive.addCompressed("video/" + file + ".mp4", entry -> {
                try (var video = clip.media().preview()) {
                    ZipArchive.copy(video, entry);
                }
            });
        });
    }

    static void write(LabelledClip clip, OutputStream out) throws IOException {
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new CvatWriter(new CvatXml(xml), clip).write();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
