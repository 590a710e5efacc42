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

/** The other side of Java's BitCoder: bits that were told by odds, which learn them. */
class BitReader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
    this.low = 0;
    this.high = 0xffffffff;
    this.value = 0;
    for (let i = 0; i < 4; i++) {
      this.#shift();
    }
  }

  static odds = (count) => new Uint16Array(count).fill(0x8000);

  /** Of a number in one context: 32 of how many bits it has, 64 of these for each such size. */
  static NUMBER = 32 + 32 * 64;

  #shift() {
    this.value = ((this.value << 8) | (this.bytes.charCodeAt(this.at++) & 0xff)) >>> 0;
  }

  bit(oddsOfOne) {
    const middle = this.low + Math.floor(((this.high - this.low) * oddsOfOne) / 0x10000);
    const bit = this.value <= middle ? 1 : 0;
    if (bit) {
      this.high = middle;
    } else {
      this.low = middle + 1;
    }
    while ((this.low ^ this.high) >>> 24 === 0) {
      this.low = (this.low << 8) >>> 0;
      this.high = ((this.high << 8) | 0xff) >>> 0;
      this.#shift();
    }
    return bit;
  }

  learnt(odds, at) {
    const bit = this.bit(odds[at]);
    BitReader.learn(odds, at, bit);
    return bit;
  }

  static learn(odds, at, bit) {
    odds[at] += bit ? (0xffff - odds[at]) >> 4 : -(odds[at] >> 4);
  }

  number(odds, context) {
    const sizes = context * BitReader.NUMBER;
    let known = 1;
    while (known < 32) {
      known = (known << 1) | this.learnt(odds, sizes + known);
    }
    const size = known - 32;
    const bits = sizes + 32 + size * 64;
    let value = 1;
    known = 1;
    for (let i = 0; i < size; i++) {
      const bit = known < 64 ? this.learnt(odds, bits + known) : this.bit(0x8000);
      known = (known << 1) | bit;
      value = (value << 1) | bit;
    }
    return value - 1;
  }
}

const contextOf = (bytes) => (Math.imul(bytes, 0x9e3779b1) >>> 20) << 8;

/** How many bytes come out between two moments at which the page may answer: some 25 ms of work. */
const UNPACKED_AT_ONCE = 1 << 20;

/** As Java's PackedMarkup packs them: all at once. */
const unpackMarkup = (packed) => finished(unpackingMarkup(packed));

/** What a generator returns, with nothing done in between. */
function finished(work) {
  let step;
  do {
    step = work.next();
  } while (!step.done);
  return step.value;
}

/** The same in pieces of work; whoever has it done decides when each is. */
function* unpackingMarkup(packed) {
  const colon = packed.indexOf(":");
  const text = new Uint8Array(Number(packed.slice(0, colon)));
  yield* unpackBytes(new BitReader(atob(packed.slice(colon + 1))), text);
  const feed = text.indexOf(10);
  const lengths = feed < 1 ? [] : new TextDecoder().decode(text.subarray(0, feed)).split(",").map(Number);
  const markup = new TextDecoder("utf-8", { ignoreBOM: true }).decode(text.subarray(feed + 1));
  let from = 0;
  return lengths.map((length) => markup.slice(from, (from += length)));
}

function* unpackBytes(reader, text) {
  const { odds, NUMBER, learn } = BitReader;
  const turnOdds = odds(4 << 8);
  const knownOdds = odds(4);
  const recentOdds = odds(4);
  const lengthOdds = odds(2 * NUMBER);
  const backOdds = odds(4 * NUMBER);
  const afterOne = odds(1 << 16);
  const afterTwo = odds(1 << 20);
  const afterThree = odds(1 << 20);
  const foreseen = odds(2 << 16);
  const recent = [1, 2, 3, 4];
  let turns = 0;
  let end = 0;
  const before = (back) => (back > end ? 0 : text[end - back]);

  const byte = () => {
    const two = (before(1) << 8) | before(2);
    const expected = before(recent[0]);
    const first = before(1) << 8;
    const second = contextOf(two);
    const third = contextOf((two << 8) | before(3));
    let asExpected = 1;
    let known = 1;
    for (let i = 7; i >= 0; i--) {
      const fourth = (asExpected << 16) | (expected << 8) | known;
      const bit = reader.bit(
        (afterOne[first | known] + 2 * afterTwo[second | known] + 4 * afterThree[third | known] + foreseen[fourth]) >> 3,
      );
      learn(afterOne, first | known, bit);
      learn(afterTwo, second | known, bit);
      learn(afterThree, third | known, bit);
      learn(foreseen, fourth, bit);
      asExpected &= bit === ((expected >> i) & 1) ? 1 : 0;
      known = (known << 1) | bit;
    }
    return known & 0xff;
  };

  /** How long what is repeated is; how far back it is comes first among the recent ones. */
  const repetition = () => {
    if (reader.learnt(knownOdds, turns)) {
      const half = reader.learnt(recentOdds, 1);
      const which = (half << 1) | reader.learnt(recentOdds, 2 | half);
      recent.unshift(...recent.splice(which, 1));
      return reader.number(lengthOdds, 1) + 2;
    }
    const length = reader.number(lengthOdds, 0);
    recent.pop();
    recent.unshift(reader.number(backOdds, Math.min(3, length >> 1)) + 1);
    return length + 12;
  };

  let pause = UNPACKED_AT_ONCE;
  while (end < text.length) {
    if (end >= pause) {
      yield;
      pause = end + UNPACKED_AT_ONCE;
    }
    const repeated = reader.learnt(turnOdds, (turns << 8) | before(1));
    turns = ((turns << 1) & 2) | repeated;
    if (!repeated) {
      text[end] = byte();
      end++;
      continue;
    }
    for (let left = repetition(); left > 0; left--, end++) {
      text[end] = text[end - recent[0]];
    }
  }
}
