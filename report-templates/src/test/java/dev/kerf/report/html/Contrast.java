package dev.kerf.report.html;

/** WCAG 2.2, 1.4.3: text stands out from its ground by 4.5 to 1, or 3 to 1 where it is large. */
final class Contrast {

  /** An expression: the texts that stand out too little, one a line. */
  static final String TOO_LOW =
      """
      (() => {
        const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
        const rgba = (colour) => {
          canvas.clearRect(0, 0, 1, 1);
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
          return [...canvas.getImageData(0, 0, 1, 1).data];
        };
        const ground = (element) => {
          for (let e = element; e; e = e.parentElement) {
            const colour = rgba(getComputedStyle(e).backgroundColor);
            if (colour[3] === 255) return colour;
          }
          return [255, 255, 255, 255];
        };
        const luminance = (colour) => {
          const [r, g, b] = colour.slice(0, 3).map((c) => c / 255)
            .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const low = new Set();
        for (const e of document.querySelectorAll("body *")) {
          const text = [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
          if (!text || e.closest("defs, title, desc, [hidden]")) continue;
          const style = getComputedStyle(e);
          const inDrawing = e instanceof SVGElement;
          const a = luminance(rgba(inDrawing ? style.fill : style.color));
          const b = luminance(ground(inDrawing ? e.closest("svg").parentElement : e));
          const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
          const large = parseFloat(style.fontSize) >= 24;
          if (ratio < (large ? 3 : 4.5)) {
            low.add(`${e.tagName}.${e.getAttribute("class")}: ${ratio.toFixed(2)}`);
          }
        }
        return [...low].join("\\n");
      })()
      """;

  private Contrast() {}
}
