package org.diplograph.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.diplograph.model.Article;
import org.diplograph.model.Document;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Sentence;
import org.diplograph.model.Sentence.Part;
import org.diplograph.model.Span;
import org.diplograph.model.Token;
import org.diplograph.model.TravelRow;
import org.jspecify.annotations.Nullable;

/** Reads an article as a report: parts, dateline, sentences and tokens, with offsets into its untouched text. */
public final class DocumentReader {

    private static final Pattern TEASERS = Pattern.compile(
            "(?i)(see more|see also|related( (news|articles|stories|posts))?|recent posts|read (more|also)|also read|more news|"
                    + "more stories|you may (also )?like|latest news|other news|most read|recommended|leave a comment):?\\.?");
    private static final Pattern CAPTION = Pattern.compile(
            "(?is)(photo|image|picture|video)\\b.{0,12}[:/].*|.*\\((photo|image|illustrat|source)[^)]*\\)\\W*|.*[./] ?photo( credit)?: .{0,80}");
    private static final Pattern BYLINE = Pattern.compile(
            "(?is)(by|author|posted by|edited by|source|published|updated)\\b:? .{0,80}|.{0,60}\\b\\d{1,2}:\\d{2}\\b.{0,30}|share.{0,20}");
    private static final Pattern QUESTION = Pattern.compile("(?s)\\s*(?:[-–—•]|Q(?:uestion)?\\s*:)\\s*.*\\?\\s*");
    private static final Pattern GLUED_CAPTION =
            Pattern.compile("\\((?:Photo|Image|Source|Picture)[^)]{0,60}\\)(?=\\p{Lu})");
    private static final int SHORT_LINE = 130;

    /** Longer paragraphs are body text; no caption or question is. */
    private static final int LONG_LINE = 2_000;

    /** Sentences that are read with one memory; a longer text is read in parts, so that time stays linear in length. */
    private static final int PART = 300;

    private final Article article;
    private final Consumer<Document> out;
    private final List<Sentence> sentences = new ArrayList<>();
    private int part;
    private @Nullable String datelinePlace;
    private @Nullable String datelineDate;
    private boolean inTeasers;
    private boolean inInterview;
    private boolean bodySeen;
    private int paragraph;

    private DocumentReader(Article article, Consumer<Document> out) {
        this.article = article;
        this.out = out;
    }

    /** Reads an article and hands it on: whole, or in parts where it is as long as a book. */
    public static void read(Article article, Consumer<Document> out) {
        DocumentReader reader = new DocumentReader(article, out);
        TravelRow row = article.row();
        if (row == null) {
            reader.readParagraphs();
        } else {
            reader.readRow(row);
        }
        reader.handOn();
    }

    /** A row of a table: who it is about, and then its prose. */
    private void readRow(TravelRow row) {
        addSentences(row.traveller(), Part.HEADLINE);
        paragraph++;
        if (row.remarks() != null) {
            addSentences(row.remarks(), Part.BODY);
        }
    }

    private void handOn() {
        if (!sentences.isEmpty() || part == 0) {
            out.accept(new Document(article, sentences, datelinePlace, day(), part));
            sentences.clear();
            part++;
        }
    }

    private void readParagraphs() {
        String text = article.text();
        int start = 0;
        while (start <= text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            Span line = trimmed(text, start, end);
            if (line.length() > 0) {
                readLine(line);
            }
            start = end + 1;
        }
    }

    private void readLine(Span whole) {
        Span line = whole;
        for (Span glued = gluedCaption(line); glued != null; glued = gluedCaption(line)) {
            addSentences(glued, Part.CAPTION);
            paragraph++;
            line = trimmed(article.text(), glued.end(), line.end());
        }
        String words = line.of(article.text());
        if (bodySeen && TEASERS.matcher(words).matches()) {
            inTeasers = true;
            return;
        }
        Part part = partOf(words);
        addSentences(part == Part.BODY ? withoutDateline(line) : line, part);
        bodySeen |= part == Part.BODY || part == Part.ANSWER;
        paragraph++;
    }

    private Part partOf(String words) {
        if (inTeasers) {
            return Part.TEASER;
        }
        if (words.length() > LONG_LINE) {
            return inInterview ? Part.ANSWER : Part.BODY;
        }
        if (CAPTION.matcher(words).matches()) {
            return Part.CAPTION;
        }
        if (QUESTION.matcher(words).matches()) {
            inInterview = true;
            return Part.QUESTION;
        }
        if (words.length() < SHORT_LINE && BYLINE.matcher(words).matches() && !endsAsSentence(words)) {
            return Part.BYLINE;
        }
        if (words.length() < SHORT_LINE
                && !endsAsSentence(words)
                && Dateline.at(words, new Span(0, words.length())).isEmpty()) {
            return bodySeen ? Part.BODY : Part.HEADLINE;
        }
        return inInterview ? Part.ANSWER : Part.BODY;
    }

    private static boolean endsAsSentence(String words) {
        return words.matches("(?s).*[.!?:;…][\"”’')\\]/.]*");
    }

    private Span withoutDateline(Span line) {
        Optional<Dateline> found = datelinePlace == null ? Dateline.at(article.text(), line) : Optional.empty();
        if (found.isEmpty()) {
            return line;
        }
        datelinePlace = found.get().place();
        datelineDate = found.get().date();
        return trimmed(article.text(), found.get().span().end(), line.end());
    }

    /** A caption that a page's markup left glued to the paragraph behind it: {@code (Photo: VNA)Hanoi (VNA) – …}. */
    private @Nullable Span gluedCaption(Span line) {
        var m = GLUED_CAPTION.matcher(article.text()).region(line.start(), line.end());
        return m.find() ? new Span(line.start(), m.end()) : null;
    }

    private void addSentences(Span line, Part kind) {
        for (Span span : Sentences.in(article.text(), line)) {
            List<Token> tokens = Tokenizer.tokens(article.text(), span);
            if (!tokens.isEmpty()) {
                sentences.add(new Sentence(span, kind, paragraph, tokens));
            }
            if (sentences.size() >= PART) {
                handOn();
            }
        }
    }

    /** The dateline's day; a row is written when the journey is over. */
    private @Nullable EdtfDate day() {
        if (article.row() != null) {
            return new EdtfDate(article.row().date().end());
        }
        String words = datelineDate;
        return words == null ? null : DayWords.day(words.toLowerCase(Locale.ROOT), article.published());
    }

    private static Span trimmed(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff';
    }
}
