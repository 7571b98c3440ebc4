package org.diplograph.source;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** XML, read by what its root element says that it is. Entities and DTDs of the file are not followed. */
final class XmlFile implements Format {

    @Override
    public List<Outcome> read(Source source) throws BadInput {
        Document xml = Jsoup.parse(source.text(), "", Parser.xmlParser());
        Element root = xml.children().isEmpty() ? xml : xml.child(0);
        return switch (root.tagName()) {
            case "html" -> new HtmlPage().read(source);
            case "visits", "trips" -> TravelTable.read(source, root);
            default -> Feed.read(source, root);
        };
    }
}
