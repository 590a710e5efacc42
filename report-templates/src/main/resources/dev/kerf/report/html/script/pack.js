// Unpacks the columns that Packed writes.

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
