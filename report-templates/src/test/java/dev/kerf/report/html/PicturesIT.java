package dev.kerf.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The pictures of the page as files: read back, and looked at beside one another. */
final class PicturesIT extends WorkbenchPage {

  private static final int PIXELS = 2;

  private static final String CATCHING =
      "URL.createObjectURL = blob => { globalThis.saved = blob; return '#'; };"
          + " HTMLAnchorElement.prototype.click = () => {};";

  private static final String MENU =
      "document.querySelector('.cut.shown > section[id$=map] > .export')";

  /** What the page hands out when that button is clicked. */
  private byte[] saved(String button) {
    Object base64 =
        browser.awaited(
            "new Promise(done => { globalThis.saved = undefined; "
                + button
                + ".click(); const wait = () => { if (!saved) { setTimeout(wait, 20); return; }"
                + " const reader = new FileReader();"
                + " reader.onload = () => done(reader.result.split(',')[1]);"
                + " reader.readAsDataURL(saved); }; wait(); })");
    return Base64.getDecoder().decode((String) base64);
  }

  private byte[] view(String kind, String view) {
    return saved(
        "(kerf.app.show('"
            + view
            + "'), document.querySelector('#workbench [aria-label$=\"as "
            + kind
            + "\"]'))");
  }

  private byte[] map(String kind) {
    String button = MENU + ".querySelector('[aria-label$=\"as " + kind + "\"]')";
    browser.awaited(
        "new Promise(done => { "
            + MENU
            + ".open = true; const wait = () => "
            + button
            + " ? done() : setTimeout(wait, 20); wait(); })");
    return saved(button);
  }

  private static Document parsed(byte[] svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
  }

  private static List<Element> all(Document svg, String tag) {
    List<Element> out = new ArrayList<>();
    var found = svg.getElementsByTagName(tag);
    for (int i = 0; i < found.getLength(); i++) {
      out.add((Element) found.item(i));
    }
    return out;
  }

  /** The share of pixels that are clearly another colour in one picture than in the other. */
  private static double apart(BufferedImage one, BufferedImage other) {
    long apart = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        apart += far(one.getRGB(x, y), other.getRGB(x, y)) ? 1 : 0;
      }
    }
    return (double) apart / one.getWidth() / one.getHeight();
  }

  private static boolean far(int one, int other) {
    int far = 0;
    for (int shift : List.of(0, 8, 16)) {
      far = Math.max(far, Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)));
    }
    return far > 64;
  }

  private BufferedImage drawnByTheBrowser(byte[] svg, int width, int height) throws IOException {
    Path file = Files.write(folder.resolve("picture.svg"), svg);
    browser.leave();
    browser.open(file, "");
    return ImageIO.read(new ByteArrayInputStream(browser.picture(width, height, PIXELS)));
  }

  private void assertSame(byte[] svg, byte[] png, double most) throws Exception {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    Element root = parsed(svg).getDocumentElement();
    int width = (int) Math.ceil(Double.parseDouble(root.getAttribute("width")));
    int height = (int) Math.ceil(Double.parseDouble(root.getAttribute("height")));
    assertEquals(width * PIXELS, image.getWidth(), 1);
    assertEquals(height * PIXELS, image.getHeight(), 1);
    BufferedImage drawn =
        drawnByTheBrowser(svg, image.getWidth() / PIXELS, image.getHeight() / PIXELS);
    double apart = apart(image, drawn);
    assertTrue(apart < most, apart + " of the pixels are apart");
  }

  @ParameterizedTest
  @CsvSource({"light, 1280", "dark, 1280", "light, 700"})
  void the_map_as_svg_and_as_png_are_one_picture(String scheme, int width) throws Exception {
    browser.width(width).scheme(scheme);
    open(analyzer().analyze(sample("shop"), "Kerf test"));
    browser.value(CATCHING);

    assertSame(map("SVG"), map("PNG"), 0.003);
  }

  @ParameterizedTest
  @CsvSource({"graph, light", "graph, dark", "matrix, light", "matrix, dark"})
  void a_view_as_svg_and_as_png_are_one_picture(String view, String scheme) throws Exception {
    browser.width(1280).scheme(scheme);
    open(analyzer().analyze(sample("shop"), "Kerf test"));
    browser.value(CATCHING + "kerf.app.show('" + view + "')");

    // A canvas sets its texts a fraction of a pixel higher, and half of a matrix is texts.
    assertSame(view("SVG", view), view("PNG", view), view.equals("matrix") ? 0.03 : 0.003);
  }

  @Test
  void the_map_keeps_its_arrow_heads_and_the_grounds_of_its_numbers() throws Exception {
    browser.width(1280);
    open(analyzer().analyze(sample("shop"), "Kerf test"));
    browser.value(CATCHING);
    byte[] bytes = map("SVG");
    Document svg = parsed(bytes);

    String head = all(svg, "marker").get(0).getAttribute("id");
    assertTrue(
        all(svg, "path").stream()
            .anyMatch(path -> path.getAttribute("marker-end").equals("url(#" + head + ")")));
    assertTrue(
        all(svg, "text").stream()
            .anyMatch(
                text ->
                    text.getAttribute("paint-order").startsWith("stroke")
                        && text.getAttribute("stroke-width").equals("5px")));
    assertTrue(
        all(svg, "rect").stream()
            .anyMatch(face -> face.getAttribute("fill-opacity").equals("0.09")));
    for (String own : List.of("Order", "orders")) {
      assertTrue(all(svg, "text").stream().anyMatch(t -> t.getTextContent().equals(own)), own);
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    assertFalse(text.contains("class=") || text.contains("href="), "stands by itself");
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void names_beside_the_matrix_can_be_read_on_any_page(String scheme) throws Exception {
    browser.width(1280).scheme(scheme);
    open(analyzer().analyze(sample("shop"), "Kerf test"));
    browser.value(CATCHING + "kerf.app.show('matrix')");
    String paper = (String) browser.value("getComputedStyle(document.body).backgroundColor");

    Element ground = all(parsed(view("SVG", "matrix")), "rect").get(0);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(view("PNG", "matrix")));

    assertEquals(paper, ground.getAttribute("fill"));
    assertEquals("0", ground.getAttribute("x"));
    assertEquals(0xff, image.getRGB(0, 0) >>> 24, "no corner is left to what lies behind");
  }

  @Test
  void what_is_there_only_to_be_clicked_is_no_black_bar_elsewhere() throws Exception {
    browser.width(1280);
    open(Results.cut(3, 4, 2));
    browser.value(CATCHING + "kerf.app.select([0]); kerf.app.show('graph')");
    assertTrue((Boolean) browser.value("!!document.querySelector('.graph .target')"));

    assertFalse(
        new String(view("SVG", "graph"), StandardCharsets.UTF_8).contains("rgba(0, 0, 0, 0)"));
  }
}
