// Texts on pictures: what fits, and what can be read.

/** As much of a text as fits, its end rather than its beginning. */
function fitted(context, text, width) {
  if (context.measureText(text).width <= width) {
    return text;
  }
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    context.measureText(`…${text.slice(middle)}`).width <= width ? (high = middle) : (low = middle + 1);
  }
  return `…${text.slice(low)}`;
}

const channels = (colour) => colour.match(/[\d.]+/g).slice(0, 3).map(Number);

/** As WCAG defines it. */
function luminance(rgb) {
  const [r, g, b] = rgb.map((c) => {
    const share = c / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The one of the inks that stands out most from a colour laid over a ground. */
function legible(face, ground, alpha, inks) {
  const under = channels(ground);
  const mixed = luminance(channels(face).map((c, i) => alpha * c + (1 - alpha) * under[i]));
  const contrast = (ink) => {
    const [dark, light] = [mixed, luminance(channels(ink))].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  return inks.reduce((best, ink) => (contrast(ink) > contrast(best) ? ink : best));
}
