package dev.vigil.renderer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A judge that was trained on photographs of real people alone. Here every fifth of the sixty people is seen in every
 * light by every camera; {@code ./vigil bench faces} lets all of them be seen. There is no colour at 1 lx: a colour camera
 * sees nothing there, and the request language refuses it.
 */
class FaceRealismTest {

    private static final int EVERY = 5;
    private static final double EXPECTED_SHARE = .97;

    @Test
    void findsTheFaceOfNearlyEveryDriverInEveryLight() throws IOException {
        List<FaceCrowd.View> views = FaceCrowd.View.all();
        List<String> missed = new ArrayList<>();
        int shown = 0;
        try (FaceCrowd crowd = new FaceCrowd()) {
            for (int start = 0; start < FaceCrowd.PEOPLE; start += EVERY) {
                // not always the same place in the row of five, or shades and cuts would go together
                int person = start + start / EVERY % EVERY;
                for (FaceCrowd.View view : views) {
                    shown++;
                    if (!crowd.findsPerson(person, view)) {
                        missed.add(person + " " + view.name());
                    }
                }
            }
        }
        assertThat(missed).hasSizeLessThanOrEqualTo((int) (shown * (1 - EXPECTED_SHARE)));
    }
}
