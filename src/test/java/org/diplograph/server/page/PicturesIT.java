package org.diplograph.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Makes the pictures of the documents anew, from a server that runs: {@code mvn -q -P slow test -Dtest=PicturesIT
 * -Ddiplograph.pictures=http://localhost:3330/}. Which, says {@code pictures.tsv}.
 */
class PicturesIT {

    @Test
    void pictures() throws Exception {
        String server = System.getProperty("diplograph.pictures", "");
        assumeTrue(!server.isEmpty(), "no -Ddiplograph.pictures=http://localhost:3330/: no pictures are made");
        try (Chromium browser = Chromium.open()) {
            for (String line : Files.readAllLines(Path.of("src/test/resources/pictures.tsv"))) {
                if (line.isBlank() || line.startsWith("#") || line.startsWith("file\t")) {
                    continue;
                }
                String[] cells = line.split("\t");
                browser.look(Integer.parseInt(cells[3]), Integer.parseInt(cells[4]), cells[5]);
                assertThat(browser.shows(server + cells[1], cells[2])).as(line).isTrue();
                Thread.sleep(1000);
                Files.write(Path.of("docs", cells[0]), browser.picture());
            }
        }
    }
}
