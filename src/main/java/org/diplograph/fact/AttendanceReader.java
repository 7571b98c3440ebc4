package org.diplograph.fact;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diplograph.model.Agent;
import org.diplograph.model.Evidence;
import org.diplograph.model.Span;

/**
 * Reads which summits, conferences and ceremonies the keeper of a diary attended: "Attended the NATO Summit Meeting".
 * Who else was there other entries tell.
 */
final class AttendanceReader {

    private static final String PATTERN = "meeting.attend";
    private static final double CONFIDENCE = 0.85;

    private static final Pattern ATTENDED =
            Pattern.compile("\\b(?:[Aa]ttended|[Pp]articipated in|[Tt]ook part in|[Cc]haired|[Cc]o-?chaired"
                    + "|(?:[Aa]ccompanied|[Jj]oined) [^,;]*? (?:to|at)) (?:the |an? )?"
                    + "(?<name>(?:[^,;\\s()]|[,;](?=\\d)|(?<=[Cc]onference) on| (?!(?:with|and|in|at|on|to|while|during|hosted|held|by|between|among"
                    + "|followed|marking|commemorating|January|February|March|April|May|June|July|August|September"
                    + "|October|November|December)\\b))+)");

    private static final Pattern EVENT = Pattern.compile("(?i)\\b(?:summit|meeting|conference|session|assembly|forum"
            + "|council|congress|ministerial|convention|dialogue|commission|consultations|talks|roundtable|plenary"
            + "|negotiations|symposium|games|funeral|burial|memorial|inauguration|dedication|signing|ceremon(?:y|ies)"
            + "|coronation|wedding|opening|anniversary|centennial|bicentennial|installation|dinner|lunch|luncheon|brunch"
            + "|breakfast|reception|banquet)\\b");

    /** A name says which one it was: "conference" alone does not. */
    private static final Pattern NAME = Pattern.compile("\\p{Lu}|\\d");

    private final Agent diarist;
    private final MeetingBook book;
    private final String text;

    AttendanceReader(Agent diarist, MeetingBook book, String text) {
        this.diarist = diarist;
        this.book = book;
        this.text = text;
    }

    void read(Scan scan) {
        Span sentence = scan.row.sentence().span();
        Matcher m = ATTENDED.matcher(text).region(sentence.start(), sentence.end());
        while (m.find()) {
            String name = m.group("name").replaceAll("[.,;]+$", "");
            if (NAME.matcher(name).find() && EVENT.matcher(name).find()) {
                Span span = new Span(m.start(), m.start("name") + name.length());
                Evidence words = new Evidence(span, span.of(text), PATTERN, CONFIDENCE, null);
                MeetingDraft draft = new MeetingDraft(List.of(diarist), "conference", null, null, words);
                draft.event = name;
                book.attended(draft);
            }
        }
    }
}
