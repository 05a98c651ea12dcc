package dev.vigil.renderer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A judge that was trained on photographs of real people alone. Here every view, a light as a camera sees it, meets a
 * few of the sixty people, and every view others; {@code ./vigil bench faces} lets all of them meet. There is no colour at
 * 1 lx: a colour camera sees nothing there, and the request language refuses it.
 */
class FaceRealismTest {

    private static final int FACES_A_PERSON = 4;
    private static final int PEOPLE = 12;
    private static final double EXPECTED_SHARE = .97;

    @Test
    void findsTheFaceOfNearlyEveryDriverInEveryLight() throws IOException {
        List<FaceCrowd.View> views = FaceCrowd.View.all();
        int[] shown = new int[views.size()];
        List<String> missed = new ArrayList<>();
        try (FaceCrowd crowd = new FaceCrowd()) {
            for (int i = 0; i < PEOPLE; i++) {
                int person = i * (FaceCrowd.PEOPLE / PEOPLE) + i % 5;
                for (int k = 0; k < FACES_A_PERSON; k++) {
                    int view = (FACES_A_PERSON * i + k) % views.size();
                    shown[view]++;
                    if (!crowd.findsPerson(person, views.get(view))) {
                        missed.add(person + " " + views.get(view).name());
                    }
                }
            }
        }
        assertThat(IntStream.of(shown)).allMatch(count -> count >= 3);
        assertThat(missed).hasSizeLessThanOrEqualTo((int) (PEOPLE * FACES_A_PERSON * (1 - EXPECTED_SHARE)));
    }
}
