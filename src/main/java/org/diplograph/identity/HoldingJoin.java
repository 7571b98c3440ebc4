package org.diplograph.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Fact.OfficeHolding;
import org.jspecify.annotations.Nullable;

/** One holding for each person and office; its date spans the days as of which somebody says so. */
record HoldingJoin() implements Join<OfficeHolding> {

    @Override
    public Collection<?> blocks(OfficeHolding holding) {
        return List.of(List.of(holding.holder(), holding.office()));
    }

    @Override
    public boolean alike(OfficeHolding one, OfficeHolding other) {
        return true;
    }

    @Override
    public List<List<Claim<OfficeHolding>>> events(List<Claim<OfficeHolding>> claims) {
        return List.copyOf(claims.stream()
                .collect(Collectors.groupingBy(c -> blocks(c.fact()), LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    @Override
    public OfficeHolding merge(List<Claim<OfficeHolding>> claims) {
        OfficeHolding first = claims.getFirst().fact();
        boolean current = claims.stream().anyMatch(c -> c.fact().standing().equals("current"));
        String standing = Choice.mostText(claims, OfficeHolding::standing);
        return new OfficeHolding(
                first.holder(),
                first.office(),
                current || standing == null ? "current" : standing,
                span(claims.stream()
                        .flatMap(c -> Optional.ofNullable(c.fact().date()).stream())
                        .distinct()
                        .sorted()
                        .toList()),
                first.evidence());
    }

    /** The one date, or from the first to the last of several. */
    private static @Nullable EdtfDate span(List<EdtfDate> dates) {
        List<EdtfDate> known = dates.stream()
                .filter(d -> d.earliest().isPresent() && d.latest().isPresent())
                .toList();
        if (dates.size() < 2 || known.size() < 2) {
            return known.isEmpty() ? (dates.isEmpty() ? null : dates.getFirst()) : known.getFirst();
        }
        EdtfDate first =
                known.stream().min(Comparator.comparing(HoldingJoin::from)).orElseThrow();
        EdtfDate last =
                known.stream().max(Comparator.comparing(HoldingJoin::to)).orElseThrow();
        return first.equals(last) ? first : EdtfDate.between(first, last);
    }

    private static LocalDate from(EdtfDate date) {
        return date.earliest().orElseThrow();
    }

    private static LocalDate to(EdtfDate date) {
        return date.latest().orElseThrow();
    }

    @Override
    public String name(OfficeHolding holding) {
        return holding.holder().name() + " " + holding.office().fullTitle();
    }
}
