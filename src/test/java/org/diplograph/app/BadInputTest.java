package org.diplograph.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of bad input has its message and exit code, and does no harm to the good article beside it. */
class BadInputTest {

    private static final String GOOD =
            "Talks in Baku\n\nBaku, May 6 - The foreign ministers of the two states met in Baku on Tuesday and said that they would "
                    + "meet again in the autumn, when the commission is to hold its next session.\n";

    @TempDir
    Path dir;

    private Path store;

    @BeforeEach
    void aGoodArticle() throws IOException {
        store = dir.resolve("store");
        Files.writeString(dir.resolve("good.txt"), GOOD);
    }

    @Test
    void aMissingPathIsUnreadableAndTheRestIsLoaded() throws IOException {
        refused(dir.resolve("absent.txt"), "no such file or folder");
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() throws IOException {
        refused(file("empty.txt", ""), "empty");
        refused(file("empty.json", ""), "empty");
        refused(file("empty.jsonl", ""), "empty");
    }

    @Test
    void aBinaryFileIsNoText() throws IOException {
        refused(file("picture.txt", new byte[] {'G', 'I', 'F', 0, 1, 2, 3}), "a binary file: zero byte at offset 3");
    }

    @Test
    void invalidUtf8IsRefusedWithItsOffset() throws IOException {
        byte[] bytes = "Baku - caf\u00e9 talks".getBytes(StandardCharsets.ISO_8859_1);
        refused(file("latin1.txt", bytes), "not UTF-8: byte 0xE9 at offset 10");
        refused(file("cut.txt", new byte[] {'a', (byte) 0xE2, (byte) 0x82}), "not UTF-8: byte 0xE2 at offset 1");
    }

    @Test
    void jsonThatIsNoArticleIsRefused() throws IOException {
        refused(file("other.json", "{\"name\": \"something else\"}"), "no schema.org NewsArticle");
        refused(file("broken.json", "{\"articleBody\": "), "not JSON");
        refused(file("deep.json", "[".repeat(100_000)), "not JSON");
    }

    @Test
    void aDateThatIsNoneIsNamed() throws IOException {
        refused(file("date.txt", " date 2025-13-45 Some Agency\n" + GOOD), "line 1: not a date: 2025-13-45");
        refused(
                file("date.json", "{\"@type\":\"NewsArticle\",\"articleBody\":\"Text.\",\"datePublished\":\"soon\"}"),
                "datePublished is not a date: soon");
    }

    @Test
    void aTextInAnotherLanguageIsRefused() throws IOException {
        refused(
                file(
                        "vietnamese.txt",
                        "Tổng Bí thư Tô Lâm và Phu nhân cùng đoàn đại biểu cấp cao Việt Nam đã rời Baku, kết thúc tốt đẹp chuyến "
                                + "thăm cấp nhà nước tới Azerbaijan theo lời mời của Tổng thống Ilham Aliyev và Phu nhân."),
                "not in English");
    }

    @Test
    void aFolderWithNothingReadableIsRefused() throws IOException {
        Path folder = Files.createDirectories(dir.resolve("pictures"));
        Files.write(folder.resolve("a.png"), new byte[] {1, 2, 3});
        refused(folder, "no articles in this folder");
    }

    @Test
    void anArticleAboveTheLimitIsRefused() throws IOException {
        CommandLineRun run = load("--max-size", 300, file("large.txt", GOOD.repeat(9)), dir.resolve("good.txt"));
        assertThat(run.err()).contains("large.txt: larger than 300 bytes").contains("1 article: 1 new");
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void aBadFileInAFolderOfGoodOnesIsAnErrorOnlyUnderStrict() throws IOException {
        Path folder = Files.createDirectories(dir.resolve("mixed"));
        Files.writeString(folder.resolve("good.txt"), GOOD);
        Files.writeString(folder.resolve("empty.txt"), "");
        CommandLineRun lenient = load(folder);
        assertThat(lenient.exit()).isZero();
        assertThat(lenient.err()).contains("empty.txt: empty").contains("1 article: 1 new, 0 unchanged; 1 refused");
        assertThat(load("--strict", folder).exit()).isEqualTo(1);
    }

    @Test
    void standardInputIsReadToo() throws IOException {
        CommandLineRun run = CommandLineRun.withInput(GOOD, "load", "-", "--store", store);
        assertThat(run.err()).contains("1 article: 1 new");
        assertThat(run.exit()).isZero();
    }

    @Test
    void aQueryThatIsNoneSaysWhere() throws IOException {
        assertThat(load(dir.resolve("good.txt")).exit()).isZero();
        CommandLineRun run = CommandLineRun.withInput("SELECT * {\n ?s ?p }", "query", "-", "--store", store);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("[line: 2, col: 8]").doesNotContain("\tat ");
    }

    @Test
    void readingNeverMakesAStore() throws IOException {
        for (String command : new String[] {"stats", "export", "serve"}) {
            CommandLineRun run = CommandLineRun.of(command, "--store", store);
            assertThat(run.exit()).isEqualTo(3);
            assertThat(run.err()).contains("no store at " + store);
        }
        assertThat(CommandLineRun.of("query", "reports", "--store", store).exit())
                .isEqualTo(3);
        assertThat(store).doesNotExist();
    }

    private void refused(Path bad, String reason) throws IOException {
        CommandLineRun run = load(bad, dir.resolve("good.txt"));
        assertThat(run.err()).contains(reason).contains("1 article:").doesNotContain("\tat ");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        Path query = file("loaded.rq", "SELECT ?id { ?a a dg:Article ; dcterms:identifier ?id }");
        assertThat(CommandLineRun.of("query", query, "--store", store, "--format", "csv")
                        .out())
                .contains("good");
    }

    private CommandLineRun load(Object... words) {
        Object[] all = new Object[words.length + 3];
        System.arraycopy(words, 0, all, 3, words.length);
        all[0] = "load";
        all[1] = "--store";
        all[2] = store;
        return CommandLineRun.of(all);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(dir.resolve(name), text);
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(dir.resolve(name), bytes);
    }
}
