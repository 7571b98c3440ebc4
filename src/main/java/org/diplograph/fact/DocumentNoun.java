package org.diplograph.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.diplograph.fact.Frame.Hit;
import org.diplograph.lexicon.NumberWords;
import org.diplograph.model.Chunk.When;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Chunk.Who;
import org.diplograph.model.Chunk.Word;

/**
 * A document as a sentence names it: "two MoUs", "the 1978 Treaty", "a free trade agreement (FTA)".
 *
 * @param hit the words that name its kind
 * @param start where the phrase begins, with its article or number
 * @param from the first word behind the article
 * @param end behind the name and an acronym in brackets
 */
record DocumentNoun(Scan scan, Hit hit, int start, int from, int end) {

    private static final Frame.Index NAMES =
            new Frame.Index(Frame.load("documents.tsv", "document", "documents", "exchange"));
    private static final Set<String> RECALLED = Set.of("agreement", "treaty", "convention", "protocol");
    private static final String YEAR = "(1[6-9]|20)\\d\\d";
    private static final Set<String> STATEMENTS =
            Set.of("joint statement", "joint declaration", "joint communiqué", "declaration");
    private static final int LONGEST_FRONT = 8;
    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those", "its", "their", "both");
    private static final Set<String> ARTICLES = Set.of(
            "a", "an", "the", "this", "that", "these", "those", "its", "his", "her", "their", "our", "some", "another",
            "both", "any", "no", "each");
    private static final Set<String> NO_ADJECTIVES = Set.of(
            "and", "or", "but", ",", "(", ")", "/", "which", "who", "when", "while", "was", "were", "is", "are", "be",
            "been", "being", "has", "have", "had", "will", "would", "to", "not", "also", "by", "said", "says");
    private static final Set<String> VAGUE = Set.of("several", "many", "numerous", "various", "some", "few", "more");

    /** The documents that a sentence names, left to right. */
    static List<DocumentNoun> in(Scan scan) {
        List<DocumentNoun> out = new ArrayList<>();
        int done = 0;
        for (Hit hit : NAMES.in(scan)) {
            if (hit.at() >= done && !Homonyms.isOther(scan, hit)) {
                out.add(of(scan, hit, done));
                done = out.getLast().end;
            }
        }
        return out;
    }

    private static DocumentNoun of(Scan scan, Hit hit, int floor) {
        int from = hit.at();
        while (from > floor && hit.at() - from < LONGEST_FRONT && isFront(scan, from - 1)) {
            from--;
        }
        if (scan.is(from - 1, "and") && from - 2 > floor && isFront(scan, from - 2) && scan.isIn(from - 3, ARTICLES)) {
            from -= 2;
        }
        int start = from > floor && scan.isIn(from - 1, ARTICLES) ? from - 1 : from;
        int end = hit.end();
        if (scan.is(end, "(") && scan.is(end + 2, ")")) {
            end += 3;
        }
        return new DocumentNoun(scan, hit, start, from, end);
    }

    /** Whether the chunk can stand between the article and the noun. */
    private static boolean isFront(Scan scan, int i) {
        boolean year = scan.at(i) instanceof When && scan.text(i).matches(YEAR) && scan.isIn(i - 1, ARTICLES);
        boolean word = scan.at(i) instanceof Word
                && !scan.isPreposition(i)
                && !scan.isIn(i, ARTICLES)
                && !scan.isIn(i, NO_ADJECTIVES)
                && (!scan.isBreak(i) || scan.is(i, "–", "\"", "“"))
                && (!Acts.isVerb(scan, i) || scan.is(i - 1, "newly", "recently", "already", "jointly"));
        return year
                || word && !scan.isPossessive(i)
                || scan.at(i) instanceof Where && !scan.isPossessive(i + 1)
                || scan.at(i) instanceof Who who && who.form() != Who.Form.OFFICE && scan.isIn(i - 1, ARTICLES);
    }

    String kind() {
        return hit.frame().kind();
    }

    /** The number of documents that the words tell; 0 where they tell none. */
    int number() {
        for (int i = start; i < hit.at(); i++) {
            int number = NumberWords.of(scan.word(i));
            if (number > 0) {
                return number;
            }
        }
        return 0;
    }

    boolean isPlural() {
        String first = scan.word(hit.at());
        return first.endsWith("s")
                || first.equals("memoranda")
                || scan.word(hit.end() - 1).endsWith("s");
    }

    /** "documents", "instruments", "papers": several, none of them named. */
    boolean isBare() {
        return hit.frame().form().equals("documents");
    }

    /** A contract or deal: businesses and singers have them too. */
    boolean isCommercial() {
        return kind().equals("contract") || scan.is(hit.end() - 1, "deal", "deals");
    }

    /** "the agreement between A and B": one that there is, whatever is said of it. */
    boolean isRecalled() {
        return scan.isIn(start, Set.of("the", "their", "that"))
                && !isPlural()
                && (RECALLED.contains(kind()) || isMemorandum());
    }

    /** "an exchange of letters", "notes were exchanged": the name tells the act. */
    boolean isExchange() {
        return hit.frame().form().equals("exchange") && !isDefinite();
    }

    boolean isMemorandum() {
        return kind().startsWith("memorandum");
    }

    boolean isStatement() {
        return STATEMENTS.contains(kind());
    }

    /** "several documents": how many is not told. */
    boolean isVague() {
        return number() == 0 || scan.find(start, hit.at(), VAGUE.toArray(String[]::new)) >= 0;
    }

    /** Whether it is one document, or so many: "an agreement", "four treaties", not "agreements". */
    boolean isCounted() {
        return start < from && !isPlural() || number() > 0;
    }

    /** "no agreement", "any treaty". */
    boolean isDenied() {
        return scan.is(start, "no", "any", "neither");
    }

    boolean isDefinite() {
        return scan.isIn(start, DEFINITE) || scan.isPossessive(start - 1);
    }

    /** Whether the report writes it with a capital, as a name: "the Suva Agreement", not "MoU". */
    boolean isProper() {
        String first = scan.text(hit.at());
        if (scan.isIn(start, DEFINITE) && hasName()) {
            return true;
        }
        boolean acronym = first.length() < 5 && first.equals(first.toUpperCase(java.util.Locale.ROOT));
        return hit.at() > 0 && Character.isUpperCase(first.charAt(0)) && !first.startsWith("Mo") && !acronym;
    }

    private boolean hasName() {
        return hit.at() > from && isName(hit.at() - 1);
    }

    /** "the Sochi accord", "the Camp David accords". */
    private boolean isName(int i) {
        boolean place = scan.at(i) instanceof Where where && where.kind() == Where.Kind.PLACE;
        boolean word = scan.at(i) instanceof Word && scan.text(i).matches("\\p{Lu}\\p{Ll}+");
        return place || word || scan.at(i) instanceof Who;
    }

    /** "the agreement", "the documents": no word tells which, so it is one that was told before, or none. */
    boolean isAnaphor() {
        boolean adjectives = scan.places(Word.class, from, hit.at()).stream()
                .allMatch(i -> scan.is(i, "two", "three", "same", "new", "said"));
        boolean told = !Documents.namesOccasion(scan, end)
                && scan.is(end, "on", "for", "of", "by", "between", "with", "to", "concerning", "establishing");
        int sides = scan.places(Where.class, from, hit.at()).size()
                + scan.places(Who.class, from, hit.at()).size();
        return scan.isIn(start, DEFINITE)
                && adjectives
                && sides < 2
                && !told
                && !hasName()
                && !hasYear()
                && hit.end() - hit.at() == 1;
    }

    /** "The deal, a defence agreement, …": what follows says which document it is. */
    boolean isExplained() {
        return isAnaphor()
                && scan.is(end, ",")
                && scan.is(end + 1, "a", "an")
                && in(scan).stream().anyMatch(n -> n.start == end + 1);
    }

    private boolean hasYear() {
        return yearAt() >= 0;
    }

    /** The year in the name: "the 1978 treaty", "the Treaty of 1978"; -1 where there is none. */
    int yearAt() {
        for (int i = start; i < hit.at(); i++) {
            if (scan.text(i).matches(YEAR)) {
                return i;
            }
        }
        for (int i = end; i < Math.min(scan.size(), end + 5) && !scan.isBreak(i) && !scan.is(i, ",", "and"); i++) {
            if (scan.when(i) != null && scan.text(i).matches("of " + YEAR)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the place stands in the name alone: "the Paris Agreement" is no French one. */
    boolean isNamedAfter(int i) {
        return isProper() && i == hit.at() - 1 && i >= from && scan.where(i - 1) == null && !scan.is(i - 1, "–", "-");
    }

    boolean contains(int i) {
        return i >= from && i < end;
    }
}
