// Unpacks the columns that Packed writes, and the markup that PackedMarkup does.

/** Differences of seven bits a byte, in base 64. */
function unpackNumbers(text) {
  const bytes = atob(text);
  const out = [];
  let value = 0;
  for (let i = 0; i < bytes.length; ) {
    let difference = 0;
    let shift = 0;
    let byte;
    do {
      byte = bytes.charCodeAt(i++);
      difference |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte & 0x80);
    value += (difference >>> 1) ^ -(difference & 1);
    out.push(value);
  }
  return Int32Array.from(out);
}

/** Each begins with how much it shares with the one before. */
function unpackTexts(texts) {
  let before = "";
  return texts.map((text) => {
    before = before.slice(0, text.charCodeAt(0) - 0x20) + text.slice(1);
    return before;
  });
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** New characters and repeated ones by turns; what opens a tag is packed as a grave accent. */
function unpackMarkup(packed) {
  let at = 0;
  const number = () => {
    for (let value = 0, shift = 0; ; shift += 5) {
      const digit = DIGITS.indexOf(packed[at++]);
      value |= (digit & 31) << shift;
      if (digit < 32) {
        return value;
      }
    }
  };
  const lengths = Array.from({ length: number() }, number);
  const codes = new Uint16Array(lengths.reduce((sum, length) => sum + length, 0));
  let end = 0;
  while (at < packed.length) {
    for (let left = number(); left > 0; left--) {
      codes[end++] = packed.charCodeAt(at++);
    }
    const length = number();
    const back = number();
    for (const until = end + length; end < until; end++) {
      codes[end] = codes[end - back];
    }
  }
  const text = new TextDecoder("utf-16le", { ignoreBOM: true }).decode(codes).replaceAll("`", "<");
  let from = 0;
  return lengths.map((length) => text.slice(from, (from += length)));
}
