package dev.kerf.report.html;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The installed Chromium, without a window and without anything of its user. */
final class Browser implements AutoCloseable {

  /** Keys that do something by themselves, and what systems call them. */
  private static final Map<String, Integer> VIRTUAL_KEYS = Map.of("Tab", 9, "Enter", 13);

  /** Longer than any page takes. */
  private static final Duration LOADED = Duration.ofSeconds(20);

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** With an own profile in the folder. */
  static Browser start(Path profile) {
    InstalledBrowser installed = InstalledBrowser.ofThisMachine();
    ChromeOptions options = new ChromeOptions();
    options.setBinary(installed.browser());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + profile);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(installed.driver())
            .withLogOutput(OutputStream.nullOutputStream())
            .build();
    return new Browser(new ChromeDriver(service, options));
  }

  /** As a phone or a screen of that width. */
  Browser width(int width) {
    command(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    return this;
  }

  /** {@code dark} or {@code light}, as the system says. */
  Browser scheme(String scheme) {
    command(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    return this;
  }

  /** As on paper. */
  Browser print() {
    command("Emulation.setEmulatedMedia", Map.of("media", "print"));
    return this;
  }

  Browser withoutScript() {
    command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    return this;
  }

  /** On a busy machine the driver comes back before the page is whole. */
  void open(Path file, String fragment) {
    driver.get(file.toUri() + fragment);
    long last = System.nanoTime() + LOADED.toNanos();
    while (!"complete".equals(value("document.readyState")) && System.nanoTime() < last) {
      Thread.onSpinWait(); // Each look is a call of another process.
    }
  }

  /** To a page without anything. */
  void leave() {
    driver.get("about:blank");
  }

  /** As it was when it started: of no particular width or scheme. */
  void forget() {
    leave();
    command("Emulation.clearDeviceMetricsOverride", Map.of());
    command("Emulation.setEmulatedMedia", Map.of("media", "", "features", List.of()));
    console();
  }

  /** A key, where the focus is. */
  void press(String key) {
    press(key, 0);
  }

  /**
   * @param modifiers 8 for Shift
   */
  void press(String key, int modifiers) {
    Map<String, Object> event =
        new TreeMap<>(Map.of("key", key, "code", key, "modifiers", modifiers));
    Map<String, Object> down = new TreeMap<>(event);
    down.put("type", key.equals("Enter") ? "keyDown" : "rawKeyDown");
    if (key.equals("Enter")) {
      down.put("text", "\r");
    }
    if (VIRTUAL_KEYS.containsKey(key)) {
      down.put("windowsVirtualKeyCode", VIRTUAL_KEYS.get(key));
    }
    command("Input.dispatchKeyEvent", down);
    event.put("type", "keyUp");
    command("Input.dispatchKeyEvent", event);
  }

  /** What it shows of the upper left, as PNG. */
  byte[] picture(int width, int height, int scale) {
    Map<String, Object> clip =
        Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", scale);
    Map<String, Object> answer =
        driver.executeCdpCommand(
            "Page.captureScreenshot",
            Map.of("format", "png", "captureBeyondViewport", true, "clip", clip));
    return Base64.getDecoder().decode((String) answer.get("data"));
  }

  /** The value of a JavaScript expression; asked past the page's policy. */
  Object value(String expression) {
    Object result =
        driver
            .executeCdpCommand(
                "Runtime.evaluate", Map.of("expression", expression, "returnByValue", true))
            .get("result");
    return ((Map<?, ?>) result).get("value");
  }

  /** The value that a promise comes to. */
  Object awaited(String expression) {
    Map<?, ?> answer =
        driver.executeCdpCommand(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (answer.containsKey("exceptionDetails")) {
      throw new IllegalStateException(answer.get("exceptionDetails").toString());
    }
    return ((Map<?, ?>) answer.get("result")).get("value");
  }

  /**
   * Waits until an expression holds; whoever asks says afterwards what is wrong where it never
   * does.
   */
  void until(String condition) {
    awaited(
        "new Promise(done => { const last = Date.now() + 10000; const look = () => ("
            + condition
            + ") || Date.now() > last ? done('') : setTimeout(look, 5); look(); })");
  }

  List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** The addresses of all requests since the last call. */
  List<String> requests() {
    return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(LogEntry::getMessage)
        .filter(message -> message.contains("\"Network.requestWillBeSent\""))
        .filter(message -> !message.contains("\"url\":\"chrome://")) // Its own start page.
        .map(message -> message.replaceAll("(?s).*?\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
        .toList();
  }

  private void command(String name, Map<String, Object> parameters) {
    driver.executeCdpCommand(name, parameters);
  }

  @Override
  public void close() {
    driver.quit();
  }
}
