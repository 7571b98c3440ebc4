package org.diplograph.server.page;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.diplograph.query.NamedQuery;
import org.diplograph.query.Prefixes;
import org.diplograph.query.QueryLibrary;
import org.diplograph.query.Question;
import org.diplograph.rdf.Base;
import org.diplograph.server.http.Html;
import org.jspecify.annotations.Nullable;

/**
 * The page of {@link SparqlDesk}: a form that works alone, which a script replaces by YASGUI where there are scripts.
 */
final class SparqlPage {

    /** Rows that the page itself shows. */
    private static final int MOST = 1000;

    private static final String FIRST = """
            # Who went where, the latest first. Ctrl-Enter runs it, Ctrl-Space completes names.
            #defaultView:Table
            SELECT ?visit ?visitorName ?to ?toName ?date WHERE {
              ?visit a dg:Visit ;
                dg:visitor/skos:prefLabel ?visitorName ;
                dg:receivingState ?to ;
                dg:date ?date ;
                dg:earliest ?earliest .
              ?to skos:prefLabel ?toName .
            } ORDER BY DESC(?earliest) LIMIT 100
            """;

    private final QueryLibrary library;

    SparqlPage(QueryLibrary library) {
        this.library = library;
    }

    /**
     * The page with a query to begin with.
     *
     * @param example the name of a named query to put into the editor
     */
    String empty(@Nullable String example) {
        Optional<NamedQuery> named = library.find(example == null ? "" : example);
        return page(named.map(SparqlPage::filled).orElse(FIRST), named.map(NamedQuery::name), "");
    }

    /** The page with a query and what the endpoint says to it. */
    String answered(String query, Overheard heard) {
        String answer = heard.getStatus() >= 400
                ? "<p class=\"problem\" role=\"alert\">"
                        + Html.text(heard.text().strip()) + "</p>"
                : heard.isOf("text/turtle") ? "<pre>" + Html.text(heard.text()) + "</pre>" : table(heard.bytes());
        return page(query, Optional.of(""), answer);
    }

    /** With its example values and the sentence that explains it. */
    private static String filled(NamedQuery named) {
        return "# " + named.summary() + "\n" + Question.of(named, Map.of()).sparql() + "\n";
    }

    private String page(String query, Optional<String> run, String answer) {
        return Html.page("SPARQL · diplograph", """
                <link rel="stylesheet" href="/lib/yasgui.css">
                <link rel="stylesheet" href="/static/sparql.css">
                <script type="module" src="/static/sparql.js"></script>""", """
                <h1>SPARQL</h1>
                <div class="desk">
                <div>
                <form id="ask" action="/sparql" method="get"%s>
                <label>Query; the usual prefixes need no declaration
                <textarea name="query" rows="14" cols="80" spellcheck="false">%s</textarea></label>
                <button>Run</button>
                </form>
                <div id="yasgui"></div>
                <div id="answer">%s</div>
                </div>
                <nav aria-label="Examples"><h2>Examples</h2>
                <ul>%s</ul>
                <details id="prefixes"><summary>Prefixes</summary><dl>%s</dl></details>
                <details><summary>Views</summary><p>A line <code>#defaultView:Timeline</code> shows the answer on a timeline;
                <code>Map</code>, <code>Graph</code>, <code>BarChart</code> and <code>LineChart</code> likewise.</p></details>
                </nav>
                </div>
                """.formatted(
                        run.map(name -> " data-run=\"" + Html.text(name) + "\"").orElse(""),
                        Html.text(query),
                        answer,
                        library.queries().stream().map(SparqlPage::example).collect(Collectors.joining("\n")),
                        prefixes()));
    }

    private static String example(NamedQuery named) {
        return "<li><a href=\"%s\">%s</a> <small>%s</small></li>"
                .formatted(
                        Html.text(Html.address(SparqlDesk.PATH, Map.of("example", named.name()))),
                        Html.text(named.name()),
                        Html.text(named.summary()));
    }

    private static String prefixes() {
        return Prefixes.all().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(prefix -> "<dt>%1$s</dt><dd data-prefix=\"%1$s\">%2$s</dd>"
                        .formatted(Html.text(prefix.getKey()), Html.text(prefix.getValue())))
                .collect(Collectors.joining());
    }

    private static String table(byte[] json) {
        RowSetReader reader = RowSetReader.createReader(ResultSetLang.RS_JSON);
        QueryExecResult result = reader.readAny(new ByteArrayInputStream(json), ARQ.getContext());
        if (result.isBoolean()) {
            return "<p class=\"lead\">" + (result.booleanResult() ? "Yes." : "No.") + "</p>";
        }
        RowSet rows = result.rowSet();
        List<Var> columns = rows.getResultVars();
        List<String> shown = new ArrayList<>();
        long count = 0;
        while (rows.hasNext()) {
            var row = rows.next();
            if (count++ < MOST) {
                shown.add(columns.stream()
                        .map(c -> "<td>" + cell(row.get(c)) + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>")));
            }
        }
        return """
                <p class="note">%s</p>
                <div class="scroll" tabindex="0" role="region" aria-label="Answer"><table>
                <thead><tr>%s</tr></thead>
                <tbody>%s</tbody></table></div>
                """.formatted(
                        count > MOST
                                ? "The first %,d of %,d rows".formatted(MOST, count)
                                : count == 1 ? "1 row" : "%,d rows".formatted(count),
                        columns.stream()
                                .map(c -> "<th scope=\"col\">" + Html.text(c.getVarName()) + "</th>")
                                .collect(Collectors.joining()),
                        String.join("\n", shown));
    }

    private static String cell(@Nullable Node term) {
        if (term == null) {
            return "";
        }
        if (!term.isURI()) {
            return Html.text(term.isLiteral() ? term.getLiteralLexicalForm() : term.toString());
        }
        String stem = Base.DEFAULT.stem();
        String iri = term.getURI();
        return iri.startsWith(stem)
                ? "<a href=\"%s\">%s</a>"
                        .formatted(
                                Html.text("/id/" + Html.path(iri.substring(stem.length()))),
                                Html.text(iri.substring(stem.length())))
                : Html.text(iri);
    }
}
