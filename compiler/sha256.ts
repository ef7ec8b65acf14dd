// SHA-256 without a platform, for hosts that have none (FIPS 180-4).

const encoder = new TextEncoder();

/** The first 32 bits of the fractional parts of the `power`-th roots of the first `count` primes. */
function rootFractions(count: number, power: number): Uint32Array {
  const result = new Uint32Array(count);
  let filled = 0;
  for (let candidate = 2; filled < count; candidate += 1) {
    let prime = true;
    for (let divisor = 2; divisor * divisor <= candidate; divisor += 1) {
      if (candidate % divisor === 0) prime = false;
    }
    if (!prime) continue;
    result[filled] = integerRoot(BigInt(candidate) << BigInt(32 * power), power);
    filled += 1;
  }
  return result;
}

/** The lowest 32 bits of the whole `power`-th root of `value`; exact, so that no machine can round it otherwise. */
function integerRoot(value: bigint, power: number): number {
  let low = 0n;
  let high = 1n << 40n;
  while (low < high) {
    const middle = (low + high + 1n) >> 1n;
    if (middle ** BigInt(power) <= value) low = middle;
    else high = middle - 1n;
  }
  return Number(low & 0xffffffffn);
}

const initialState = rootFractions(8, 2);
const roundConstants = rootFractions(64, 3);

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

/** Hex SHA-256 of the UTF-8 form of `text`. */
export function sha256(text: string): string {
  const content = encoder.encode(text);
  const blocks = Math.ceil((content.length + 9) / 64);
  const padded = new Uint8Array(blocks * 64);
  padded.set(content);
  padded[content.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(content.length) * 8n);
  const state = Uint32Array.from(initialState);
  const words = new Uint32Array(64);
  for (let offset = 0; offset < padded.length; offset += 64) digestBlock(state, words, view, offset);
  return [...state].map((word) => word.toString(16).padStart(8, "0")).join("");
}

function digestBlock(state: Uint32Array, words: Uint32Array, view: DataView, offset: number): void {
  const word = (index: number): number => words[index] ?? 0;
  for (let index = 0; index < 16; index += 1) words[index] = view.getUint32(offset + index * 4);
  for (let index = 16; index < 64; index += 1) {
    const near = word(index - 2);
    const far = word(index - 15);
    const nearMix = rotate(near, 17) ^ rotate(near, 19) ^ (near >>> 10);
    const farMix = rotate(far, 7) ^ rotate(far, 18) ^ (far >>> 3);
    words[index] = nearMix + word(index - 7) + farMix + word(index - 16);
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let index = 0; index < 64; index += 1) {
    const mixE = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const choice = (e & f) ^ (~e & g);
    const first = (h + mixE + choice + (roundConstants[index] ?? 0) + word(index)) | 0;
    const mixA = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    [h, g, f, e] = [g, f, e, (d + first) | 0];
    [d, c, b, a] = [c, b, a, (first + mixA + majority) | 0];
  }
  for (const [index, value] of [a, b, c, d, e, f, g, h].entries()) {
    state[index] = (state[index] ?? 0) + value;
  }
}
