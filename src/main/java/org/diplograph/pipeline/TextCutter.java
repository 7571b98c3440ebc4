package org.diplograph.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.diplograph.model.Chunk;
import org.diplograph.model.Evidence;
import org.diplograph.model.Fact;
import org.diplograph.model.Reading.Row;
import org.diplograph.model.Sentence.Part;
import org.diplograph.model.Span;
import org.diplograph.pipeline.Explanation.Paragraph;
import org.diplograph.pipeline.Explanation.Piece;
import org.diplograph.pipeline.Explanation.Words;
import org.jspecify.annotations.Nullable;

/** Cuts a text wherever a line, a mention or the words of a fact begin or end. Nothing of the text is lost. */
final class TextCutter {

    private final String text;
    private final TreeMap<Integer, Chunk> mentions = new TreeMap<>();
    private final TreeMap<Integer, Part> parts = new TreeMap<>();
    private final TreeMap<Span, List<Integer>> told = new TreeMap<>();
    private final TreeSet<Integer> cuts = new TreeSet<>();

    TextCutter(String text, List<Fact> facts, List<Row> rows) {
        this.text = text;
        for (Row row : rows) {
            parts.put(row.sentence().span().start(), row.sentence().part());
            row.chunks().stream()
                    .filter(chunk -> !(chunk instanceof Chunk.Word))
                    .forEach(chunk -> mentions.put(chunk.span().start(), chunk));
        }
        for (int i = 0; i < facts.size(); i++) {
            for (Evidence evidence : facts.get(i).evidence()) {
                List<Integer> numbers = told.computeIfAbsent(evidence.span(), span -> new ArrayList<>());
                if (!numbers.contains(i + 1)) {
                    numbers.add(i + 1);
                }
            }
        }
        mentions.values().forEach(chunk -> cut(chunk.span()));
        told.keySet().forEach(this::cut);
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            cut(new Span(i, i + 1));
        }
        cut(new Span(0, text.length()));
    }

    private void cut(Span span) {
        cuts.add(span.start());
        cuts.add(span.end());
    }

    List<Paragraph> paragraphs() {
        List<Paragraph> out = new ArrayList<>();
        List<Piece> pieces = new ArrayList<>();
        List<Words> open = new ArrayList<>();
        int line = 0;
        int start = 0;
        for (int end : cuts.tailSet(0, false)) {
            List<Words> begins = beginning(start);
            open.addAll(begins);
            if (text.charAt(start) == '\n') {
                add(out, new Span(line, start), pieces);
                line = end;
            } else {
                pieces.add(piece(new Span(start, end), open, begins));
            }
            int now = end;
            open.removeIf(words -> words.span().end() <= now);
            start = end;
        }
        add(out, new Span(line, text.length()), pieces);
        return out;
    }

    private void add(List<Paragraph> out, Span line, List<Piece> pieces) {
        if (!line.of(text).isBlank()) {
            Map.Entry<Integer, Part> first = parts.ceilingEntry(line.start());
            @Nullable Part part = first == null || first.getKey() >= line.end() ? null : first.getValue();
            out.add(new Paragraph(part, pieces));
        }
        pieces.clear();
    }

    private List<Words> beginning(int at) {
        return told.subMap(new Span(at, text.length()), true, new Span(at, at), true).entrySet().stream()
                .map(entry -> new Words(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Piece piece(Span span, List<Words> open, List<Words> begins) {
        Map.Entry<Integer, Chunk> last = mentions.floorEntry(span.start());
        @Nullable Chunk mention = last != null && last.getValue().span().contains(span) ? last.getValue() : null;
        List<Words> ends = open.stream()
                .filter(words -> words.span().end() == span.end())
                .sorted(Comparator.comparing(Words::span).reversed())
                .toList();
        boolean mentionEnds = mention != null && mention.span().end() == span.end();
        return new Piece(span.of(text), mention, mentionEnds, open, begins, ends);
    }
}
