import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { ReplicationOutcome } from './result.js';

/** `sha256:…` of every replication's KPI values, in the order of the replications, as little-endian doubles. */
export function outcomeDigest(outcomes: readonly ReplicationOutcome[]): string {
  const hash = sha256.create();
  for (const { values } of outcomes) hash.update(littleEndian(values));
  return `sha256:${bytesToHex(hash.digest())}`;
}

/** `sha256:…` of a text in UTF-8. */
export function textDigest(text: string): string {
  return `sha256:${bytesToHex(sha256(new TextEncoder().encode(text)))}`;
}

/** Bytes as they lie in the memory of almost every machine. */
function littleEndian(values: Float64Array): Uint8Array {
  if (LITTLE) return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  const view = new DataView(new ArrayBuffer(values.length * 8));
  values.forEach((value, i) => view.setFloat64(i * 8, value, true));
  return new Uint8Array(view.buffer);
}

const LITTLE = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
