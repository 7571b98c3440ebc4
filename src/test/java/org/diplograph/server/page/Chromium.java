package org.diplograph.server.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A browser without a window: Debian's Chromium with its driver ({@code apt-get install chromium chromium-driver}). */
final class Chromium implements AutoCloseable {

    private static final List<Path> BROWSERS =
            List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Pattern URL =
            Pattern.compile("\"method\":\"Network\\.requestWillBeSent\".*?\"request\":\\{.*?\"url\":\"([^\"]*)\"");

    private final ChromeDriver driver;
    private final String axe;

    private Chromium(ChromeDriver driver) throws IOException {
        this.driver = driver;
        this.axe = axe();
    }

    /** Opens it; the test is skipped where there is none. */
    static Chromium open() throws IOException {
        Path browser = BROWSERS.stream().filter(Files::isExecutable).findFirst().orElse(BROWSERS.getFirst());
        assumeTrue(
                Files.isExecutable(browser) && Files.isExecutable(DRIVER),
                "no " + browser + " with " + DRIVER + ": pages are not tried in a browser");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--no-proxy-server",
                "--lang=en");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(DRIVER.toString()))
                .usingAnyFreePort()
                .build();
        return new Chromium(new ChromeDriver(service, options));
    }

    /** How wide pages are shown, and in which colours ({@code light}, {@code dark}). */
    void look(int width, int height, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Goes to a page and waits until something that the selector means is shown, ten seconds at most. */
    boolean shows(String url, String selector) throws InterruptedException {
        driver.get(url);
        for (int i = 0; i < 200; i++) {
            if (driver.findElements(By.cssSelector(selector)).stream().anyMatch(WebElement::isDisplayed)) {
                return true;
            }
            Thread.sleep(50);
        }
        return false;
    }

    Object ask(String script) {
        return Objects.requireNonNullElse(driver.executeScript(script), "");
    }

    /** Errors on the console since the last time, but for the status of answers that a page is there to show. */
    List<String> complaints(String page) {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().equals(Level.SEVERE))
                .map(LogEntry::getMessage)
                .filter(message -> !(message.startsWith(page + " - Failed") || message.contains("/sparql - Failed")))
                .toList();
    }

    /** Addresses asked for since the last time that are not on the server. */
    List<String> outside(String server) {
        List<String> urls = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE).getAll()) {
            Matcher url = URL.matcher(entry.getMessage());
            if (url.find() && Stream.of(server, "data:", "blob:").noneMatch(url.group(1)::startsWith)) {
                urls.add(url.group(1));
            }
        }
        return urls;
    }

    /** What axe-core calls serious or critical: the rule and the elements. */
    String barriers() {
        driver.executeScript(axe);
        return String.valueOf(driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run({ resultTypes: ['violations'] }).then(found => done(found.violations
                  .filter(v => ['serious', 'critical'].includes(v.impact))
                  .map(v => v.id + ': ' + v.nodes.slice(0, 4).map(n => n.target.join(' ')).join(', ')).join('\\n')));"""));
    }

    byte[] picture() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static String axe() throws IOException {
        Properties stated = new Properties();
        stated.load(resource("/META-INF/maven/org.webjars.npm/axe-core/pom.properties"));
        String file = "/META-INF/resources/webjars/axe-core/" + stated.getProperty("version") + "/axe.min.js";
        return new String(resource(file).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Chromium.class.getResourceAsStream(name), name);
    }
}
