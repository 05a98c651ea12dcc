package dev.vigil.clip;

import java.util.List;

/** A clip that shares one thing with some clips and another with others: together they could not be kept out of two splits. */
public class LeakGroupsApart extends IllegalArgumentException {

    LeakGroupsApart(List<String> keys) {
        super("The clips of " + String.join(" and of ", keys)
                + " are told apart so far, and may stand in different splits; this clip would join them. Name it as the person"
                + " that is seen there, or leave out what it was made from.");
    }
}
