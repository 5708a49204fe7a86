// SHA-256 of a file, piece by piece (FIPS 180-4). The browser's own takes a file only whole, and over plain HTTP, as on an
// office's intranet, there is none.

const Piece = 1024 * 1024;

// Up to here a file is given to the browser's own, where there is one: it is faster, and the memory is there.
const Whole = 32 * Piece;

/**
 * The hash as 64 hex digits in lower case. Between two pieces the page can answer; an aborted signal ends it with an AbortError.
 * @param {Blob} file
 * @param {{ onProgress?: (part: number) => void, signal?: AbortSignal, subtle?: SubtleCrypto | null }} [options]
 */
export async function sha256Of(file, { onProgress, signal, subtle = globalThis.crypto?.subtle } = {}) {
  if (subtle && file.size <= Whole) {
    const digest = await subtle.digest('SHA-256', await file.arrayBuffer());
    signal?.throwIfAborted();
    return hex(new Uint8Array(digest));
  }

  const hash = new Sha256();
  for (let at = 0; at < file.size; at += Piece) {
    signal?.throwIfAborted();
    hash.update(new Uint8Array(await file.slice(at, at + Piece).arrayBuffer()));
    onProgress?.(Math.min(1, (at + Piece) / file.size));
  }

  signal?.throwIfAborted();
  return hash.digest();
}

export class Sha256 {
  #state = new Uint32Array([0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19]);
  #words = new Uint32Array(64);
  #block = new Uint8Array(64);
  #filled = 0;
  #length = 0;

  /** @param {Uint8Array} bytes */
  update(bytes) {
    this.#length += bytes.length;
    let at = 0;
    if (this.#filled > 0) {
      at = Math.min(64 - this.#filled, bytes.length);
      this.#block.set(bytes.subarray(0, at), this.#filled);
      this.#filled += at;
      if (this.#filled < 64) return;
      this.#compress(this.#block, 0);
    }

    for (; at + 64 <= bytes.length; at += 64) this.#compress(bytes, at);
    this.#block.set(bytes.subarray(at));
    this.#filled = bytes.length - at;
  }

  digest() {
    const length = this.#length;
    const padding = new Uint8Array((this.#filled < 56 ? 64 : 128) - this.#filled);
    padding[0] = 0x80;
    const view = new DataView(padding.buffer);
    view.setUint32(padding.length - 8, Math.floor(length / 0x20000000));
    view.setUint32(padding.length - 4, (length << 3) >>> 0);
    this.update(padding);
    const digest = new DataView(new ArrayBuffer(32));
    this.#state.forEach((word, index) => digest.setUint32(index * 4, word));
    return hex(new Uint8Array(digest.buffer));
  }

  #compress(bytes, at) {
    const w = this.#words;
    for (let i = 0; i < 16; i++, at += 4) {
      w[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
    }

    for (let i = 16; i < 64; i++) {
      const x = w[i - 15];
      const y = w[i - 2];
      w[i] = w[i - 16] + w[i - 7]
        + (((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3))
        + (((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10));
    }

    const s = this.#state;
    let [a, b, c, d, e, f, g, h] = s;
    for (let i = 0; i < 64; i++) {
      const one = (h + (((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))) + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
      const two = ((((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + one) | 0;
      d = c;
      c = b;
      b = a;
      a = (one + two) | 0;
    }

    s[0] += a;
    s[1] += b;
    s[2] += c;
    s[3] += d;
    s[4] += e;
    s[5] += f;
    s[6] += g;
    s[7] += h;
  }
}

// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
const K = Uint32Array.from(firstPrimes(64), prime => (Math.cbrt(prime) % 1) * 0x100000000);

function firstPrimes(count) {
  const primes = [];
  for (let n = 2; primes.length < count; n++) {
    if (primes.every(prime => n % prime !== 0)) primes.push(n);
  }

  return primes;
}

function hex(bytes) {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}
