package dev.vigil.review;

import dev.vigil.clip.ClipCard;
import dev.vigil.clip.ClipStage;
import dev.vigil.clip.ClipStatuses;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a person, the most pressing first. */
@Component
@Transactional
public class WorkQueue {

    /**
     * The head of a queue.
     *
     * @param total how many wait, those not shown included
     */
    public record Waiting(List<ClipCard> first, long total) {

        /** How many wait behind the shown ones. */
        public long more() {
            return total - first.size();
        }
    }

    private final WaitingClips clips;
    private final ClipStatuses statuses;
    private final Clock clock;

    WorkQueue(WaitingClips clips, ClipStatuses statuses, Clock clock) {
        this.clips = clips;
        this.statuses = statuses;
        this.clock = clock;
    }

    /** Clips to label: first those sent back to this person, then those they began, then new ones by age. */
    @Transactional(readOnly = true)
    public Waiting toLabel(String person, int most) {
        return new Waiting(clips.toLabel(person, Limit.of(most)), clips.countToLabel(person));
    }

    /** Submitted clips that somebody else labelled, oldest first. */
    @Transactional(readOnly = true)
    public Waiting toReview(String person, int most) {
        return new Waiting(clips.toReview(person, Limit.of(most)), clips.countToReview(person));
    }

    /** Gives a person the clip to label next and makes it theirs; two who ask at once get two clips. */
    public Optional<Long> takeNext(String person) {
        var begun = clips.toLabel(person, Limit.of(1)).stream()
                .filter(card -> card.status().stage() != ClipStage.TO_LABEL)
                .map(card -> card.clip().id())
                .findFirst();
        return begun.or(clips::holdOldestFree).map(clip -> {
            take(clip, person);
            return clip;
        });
    }

    /** Makes a clip that waits for anybody this person's; one that somebody has in work stays with them. */
    public boolean take(long clipId, String person) {
        return statuses.lock(clipId)
                .orElseThrow(() -> new NoSuchElementException("There is no clip " + clipId + "."))
                .claimed(person, clock.instant());
    }
}
