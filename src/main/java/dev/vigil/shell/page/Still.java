package dev.vigil.shell.page;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;

/** A picture that was made for this page and is kept nowhere. */
public class Still extends Image {

    public void show(byte[] jpeg) {
        setSrc(DownloadHandler.fromInputStream(event ->
                        new DownloadResponse(new ByteArrayInputStream(jpeg), "still.jpg", "image/jpeg", jpeg.length))
                .inline());
    }
}
