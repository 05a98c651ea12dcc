package dev.vigil.shell.page;

import com.vaadin.flow.component.html.Image;

/** One frame of a clip, small; loaded when it comes into view. The name beside it says what it shows. */
public class Thumbnail extends Image {

    public Thumbnail(long clipId, int frame) {
        super("api/v1/clips/" + clipId + "/frames/" + frame + ".jpg", "");
        addClassName("thumb");
        getElement().setAttribute("loading", "lazy");
    }
}
