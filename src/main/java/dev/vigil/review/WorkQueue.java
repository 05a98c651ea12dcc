package dev.vigil.review;

import dev.vigil.clip.ClipCard;
import dev.vigil.clip.ClipStage;
import dev.vigil.clip.Clips;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** What waits for a person, the most pressing first. */
@Component
public class WorkQueue {

    private static final Set<ClipStage> LABELLING_WORK =
            EnumSet.of(ClipStage.TO_LABEL, ClipStage.IN_WORK, ClipStage.CHANGES_REQUESTED);

    private final Clips clips;

    WorkQueue(Clips clips) {
        this.clips = clips;
    }

    /** Clips to label: first those sent back to this person, then those they began, then new ones by age. */
    public List<ClipCard> toLabel(String person, int most) {
        return clips.search("", LABELLING_WORK, PageRequest.of(0, most)).stream()
                .filter(card -> card.status().stage() == ClipStage.TO_LABEL || mine(card, person))
                .sorted(Comparator.<ClipCard>comparingInt(
                                card -> switch (card.status().stage()) {
                                    case CHANGES_REQUESTED -> 0;
                                    case IN_WORK -> 1;
                                    default -> 2;
                                })
                        .thenComparing(card -> card.clip().id()))
                .toList();
    }

    /** Submitted clips that somebody else labelled, oldest first. */
    public List<ClipCard> toReview(String person, int most) {
        return clips.search("", EnumSet.of(ClipStage.SUBMITTED), PageRequest.of(0, most)).stream()
                .filter(card -> !mine(card, person))
                .sorted(Comparator.comparing(card -> card.clip().id()))
                .toList();
    }

    private static boolean mine(ClipCard card, String person) {
        return Objects.equals(card.status().assignee(), person);
    }
}
