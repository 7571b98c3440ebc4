package org.diplograph.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.diplograph.mention.Gazetteer.Entry;
import org.diplograph.model.Chunk;
import org.diplograph.model.Chunk.Where;
import org.diplograph.model.Chunk.Who;
import org.diplograph.model.Span;
import org.diplograph.model.Token;
import org.jspecify.annotations.Nullable;

/** States and bodies in one word: "Azerbaijan-Vietnam", "EU-Chile", "Franco-German". */
record Pairing(Gazetteer gazetteer) {

    /** The forms that a state's name takes before a hyphen. */
    private static final Map<String, String> COMBINING = Map.ofEntries(
            Map.entry("Anglo", "United Kingdom"),
            Map.entry("Austro", "Austria"),
            Map.entry("Belgo", "Belgium"),
            Map.entry("Dano", "Denmark"),
            Map.entry("Finno", "Finland"),
            Map.entry("Franco", "France"),
            Map.entry("Germano", "Germany"),
            Map.entry("Graeco", "Greece"),
            Map.entry("Greco", "Greece"),
            Map.entry("Hispano", "Spain"),
            Map.entry("Indo", "India"),
            Map.entry("Israelo", "Israel"),
            Map.entry("Italo", "Italy"),
            Map.entry("Luso", "Portugal"),
            Map.entry("Polono", "Poland"),
            Map.entry("Romano", "Romania"),
            Map.entry("Russo", "Russia"),
            Map.entry("Serbo", "Serbia"),
            Map.entry("Sino", "China"),
            Map.entry("Turco", "Turkey"));

    /** A mention for each part of the word; none where a part is no state and no body. */
    List<Chunk> in(Token token) {
        String[] parts = token.text().split("-", -1);
        if (parts.length < 2 || !token.isCapitalised()) {
            return List.of();
        }
        List<Chunk> out = new ArrayList<>();
        int start = token.span().start();
        for (int i = 0; i < parts.length; i++) {
            String name = i + 1 < parts.length ? COMBINING.getOrDefault(parts[i], parts[i]) : parts[i];
            Chunk side = side(gazetteer.named(name), new Span(start, start + parts[i].length()), parts[i]);
            if (side == null) {
                return List.of();
            }
            out.add(side);
            start += parts[i].length() + 1;
        }
        return out;
    }

    private static @Nullable Chunk side(@Nullable Entry entry, Span span, String words) {
        return entry instanceof Entry.OfState state
                ? new Where(span, words, state.state(), null, Where.Kind.DEMONYM)
                : entry instanceof Entry.OfBody body
                        ? new Who(span, words, List.of(body.body()), List.of(), Who.Form.BODY, '-')
                        : null;
    }
}
