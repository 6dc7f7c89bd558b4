import type { Goal } from '../../src/study/what-if/goal.js';
import type { ShopText } from '../../workers/desk/protocol.js';
import { fromBase64url, toBase64url } from './base64url.js';
import { CARRIED_VIEWS, type Carried } from './carried.js';
import { checkCarried, type Letter } from './check-carried.js';
import { crc32 } from '../../src/intake/files/crc32.js';
import { deflate, inflate } from './deflate.js';

/** What is to be shared; a view that can't travel becomes the dashboard. */
export interface Sharing {
  readonly shop: ShopText;
  readonly chosen: string;
  readonly view: string;
  readonly goal: Goal;
}

/**
 * A whole what-if as the hash of a link: `#w.` and, as base64url, a byte for the version, four for the check sum of the letter and the
 * letter itself (JSON, UTF-8, deflated). Nothing of it is ever sent to a server.
 */
export async function writeLink({
  shop,
  chosen,
  view,
  goal,
}: Sharing): Promise<{ hash: string; left: readonly string[] }> {
  const data = Object.entries(shop.files);
  const carried = data.filter(([, bytes]) => bytes.length <= MOST_DATA);
  const left = data.filter(([, bytes]) => bytes.length > MOST_DATA).map(([path]) => path);
  const letter: Letter = {
    name: shop.name,
    text: shop.text,
    chosen,
    view: CARRIED_VIEWS.find((known) => known === view) ?? 'dashboard',
    goal,
    files: carried.map(([path, bytes]) => [path, toBase64url(bytes)] as const),
    left,
  };
  const bytes = new TextEncoder().encode(JSON.stringify(letter));
  const packed = await deflate(bytes);
  const sealed = new Uint8Array(5 + packed.length);
  sealed[0] = VERSION;
  new DataView(sealed.buffer).setUint32(1, crc32(bytes));
  sealed.set(packed, 5);
  return { hash: MARK + toBase64url(sealed), left };
}

/** Is a hash meant as a link of ours at all? */
export const isLink = (hash: string): boolean => hash.startsWith(MARK);

/** What the hash of a link holds, or why it can't be read, in a sentence. Never throws, whatever is in it. */
export async function readLink(hash: string): Promise<Carried | { readonly problem: string }> {
  if (!isLink(hash)) return { problem: NOT_OURS };
  if (hash.length > MOST_HASH) return { problem: TOO_LARGE };
  const sealed = fromBase64url(hash.slice(MARK.length).replace(/[).,;:!?'"»>\]]+$/, ''));
  if (sealed === null || sealed.length < 6) return { problem: CUT_OFF };
  if (sealed[0] !== VERSION) return { problem: NEWER };
  const unpacked = await inflate(new Blob([sealed.subarray(5)]), MOST_TEXT);
  if ('failed' in unpacked) return { problem: unpacked.failed === 'broken' ? CUT_OFF : TOO_LARGE };
  if (crc32(unpacked.bytes) !== new DataView(sealed.buffer).getUint32(1)) return { problem: CUT_OFF };
  return checkCarried(parse(unpacked.bytes)) ?? { problem: NOT_OURS };
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

/** Longer links are cut off by too many programs that pass them on. */
export const LONG_LINK = 32_000;
/** Data files up to this size come along, in bytes. */
export const MOST_DATA = 32 * 1024;

const MARK = '#w.';
const VERSION = 1;
const MOST_HASH = 1_500_000;
const MOST_TEXT = 2 * 1024 * 1024;

const CUT_OFF = 'This link is cut off, or was changed on its way: ask for it again, whole, or for the file.';
const TOO_LARGE = 'This link holds more than 2 MB, which no link of ours does: ask for the file instead.';
const NEWER = 'This link was made by another version of Bullwhip: reload this page, or ask for the file.';
const NOT_OURS = 'This link holds no what-if that Bullwhip can read: ask for it again, or for the file.';
