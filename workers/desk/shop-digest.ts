import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { ReadText } from '../../src/study/scenario-file/load-history.js';
import type { ShopText } from './protocol.js';

/** Reads the data beside a scenario and keeps in mind what was read, in order: the command line's digest is of just that. */
export class DataBeside {
  private readonly read = new Map<string, Uint8Array>();

  constructor(readonly files: ShopText['files']) {}

  readonly readText: ReadText = (path) => {
    if (!Object.hasOwn(this.files, path)) return undefined;
    const bytes = this.files[path];
    if (!this.read.has(path)) this.read.set(path, bytes);
    return bytes;
  };

  /** `sha256:…` of a text and the data that reading it has asked for. */
  digest(text: string): string {
    const hash = sha256.create().update(new TextEncoder().encode(text));
    for (const bytes of this.read.values()) hash.update(bytes);
    return `sha256:${bytesToHex(hash.digest())}`;
  }
}
