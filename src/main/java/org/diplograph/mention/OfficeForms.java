package org.diplograph.mention;

import java.util.List;
import java.util.Locale;
import org.diplograph.lexicon.OfficeNumber;
import org.diplograph.model.Chunk.Post;
import org.diplograph.model.Office;

/** What the form of a title tells: number and gender. */
final class OfficeForms {

    private OfficeForms() {}

    static Post singular(Post post) {
        Office office = post.office();
        String title = OfficeNumber.singular(office.title());
        return new Post(
                new Office(title, office.body(), office.state()), post.standing(), post.definite(), post.span());
    }

    static char gender(List<Post> posts) {
        for (Post post : posts) {
            String title = post.office().title().toLowerCase(Locale.ROOT);
            if (title.endsWith("woman") || title.endsWith("queen") || title.endsWith("princess")) {
                return 'f';
            }
            if (title.endsWith("king")
                    || title.endsWith("prince")
                    || title.endsWith("sultan")
                    || title.endsWith("emir")
                    || title.endsWith("pope")) {
                return 'm';
            }
        }
        return '-';
    }
}
