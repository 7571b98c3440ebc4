package org.diplograph.mention;

import java.util.ArrayList;
import java.util.List;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.State;
import org.jspecify.annotations.Nullable;

/** An office as it is being read: what the words up to {@link #end} have told of it. */
final class OfficeDraft {
    final int from;
    String title = "";
    String standing = "current";

    @Nullable
    Body body;

    List<State> states = new ArrayList<>();
    int end;
    boolean plural;
    boolean definite;

    @Nullable
    String rank;

    OfficeDraft(int from) {
        this.from = from;
    }
}
