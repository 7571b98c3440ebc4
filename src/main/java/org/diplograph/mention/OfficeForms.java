package org.diplograph.mention;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.diplograph.model.Chunk.Post;
import org.diplograph.model.Office;

/** What the form of a title tells: number and gender. */
final class OfficeForms {

    private static final Pattern PLURAL =
            Pattern.compile("(?i)\\b(president|minister|leader|premier|king|emir|sultan|speaker|secretary general"
                    + "|head|chief|chancellor|ambassador|envoy|governor|commander|secretary(?= of state))s\\b");

    private OfficeForms() {}

    static Post singular(Post post) {
        Office office = post.office();
        String title = PLURAL.matcher(office.title()).replaceFirst("$1");
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
