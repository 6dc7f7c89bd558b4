import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import { exp, expm1, lgamma, log, log1p, pow } from '../../src/stats/elementary.js';
import { Purpose } from '../../src/stats/purpose.js';
import { seedWords } from '../../src/stats/seed.js';
import { streamOf, uniformAt } from '../../src/stats/stream.js';

/** What `bitsOfStats` gave in Node 20.20 on x86-64; Node and Chromium are held to it, to the last bit. */
export const bitsInNode = {
  functions: '5b54c7181677029da07ccaaccfb490d931f1f0ad1a7d9e3582f3029e26bce366',
  streams: '70a1e8330d2d11173d7a610ebb398b893da65512b4282dfb6cbbc9b4a8f8958c',
};

/** Digests (SHA-256) of 120,000 values of our own functions and 60,000 random draws. */
export function bitsOfStats(): typeof bitsInNode {
  return { functions: digest(functionValues()), streams: digest(draws()) };
}

/** Arguments are made by + − × ÷ alone, so that they are the same everywhere by IEEE 754. */
function functionValues(): number[] {
  const values: number[] = [];
  for (let i = 0; i < 20_000; i++) {
    const x = (i * 0.6180339887498949) % 1;
    const wide = (x - 0.5) * 1400;
    values.push(
      log(x * 1e6),
      exp(wide),
      log1p(x * 3 - 0.9),
      expm1(x * 4 - 2),
      pow(x * 50, x * 9 - 4),
      lgamma(x * 100 + 0.1),
    );
  }
  return values;
}

function draws(): number[] {
  const seed = seedWords('holiday');
  const values: number[] = [...seed];
  for (let row = 0; row < 3; row++) {
    const stream = streamOf(seed, 7, Purpose.ARRIVALS, row);
    for (let n = 0; n < 5000; n++)
      values.push(
        stream.uniform(),
        stream.exponential(),
        stream.below(1000),
        uniformAt(seed, 7, Purpose.LEAD_TIME, row, n),
      );
  }
  return values;
}

function digest(values: readonly number[]): string {
  const view = new DataView(new ArrayBuffer(8 * values.length)); // little-endian, whatever the machine is
  values.forEach((value, i) => view.setFloat64(8 * i, value, true));
  return bytesToHex(sha256(new Uint8Array(view.buffer)));
}
