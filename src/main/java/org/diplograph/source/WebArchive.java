package org.diplograph.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.Consumer;
import org.diplograph.model.Article;
import org.jsoup.Jsoup;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** WARC files, gzipped or not, as Common Crawl publishes news: each HTML page that was answered with 200. */
final class WebArchive {

    private final long limit;

    WebArchive(long limit) {
        this.limit = limit;
    }

    void read(String input, InputStream in, Consumer<Outcome> out) throws IOException {
        try (WarcReader records = new WarcReader(in)) {
            for (Optional<WarcRecord> next = records.next(); next.isPresent(); next = records.next()) {
                if (next.get() instanceof WarcResponse response) {
                    pageTo(out, input, response);
                }
            }
        }
    }

    private void pageTo(Consumer<Outcome> out, String input, WarcResponse response) {
        String name = input + " " + response.target();
        try {
            if (response.http().status() == 200 && response.payloadType().base().equals(MediaType.HTML)) {
                out.accept(new Outcome.Read(page(response)));
            }
        } catch (BadInput bad) {
            out.accept(new Outcome.Rejected(name, bad.reason()));
        } catch (IOException | RuntimeException broken) {
            out.accept(new Outcome.Rejected(name, "a broken record: " + broken.getMessage()));
        }
    }

    private Article page(WarcResponse response) throws IOException, BadInput {
        byte[] bytes = response.http().bodyDecoded().stream().readNBytes((int) limit + 1);
        if (bytes.length > limit) {
            throw new BadInput(ArticleReader.tooLarge(limit));
        }
        String charset = response.http().contentType().parameters().get("charset");
        boolean known = charset != null && Charset.isSupported(charset);
        var page = Jsoup.parse(new ByteArrayInputStream(bytes), known ? charset : null, response.target());
        return HtmlPage.article(page, response.target(), response.target());
    }
}
