import { joinBytes } from '../../src/intake/files/join-bytes.js';

/** Why packed bytes can't be unpacked: they are not whole, or hold more than is wanted. */
export type Unpacked = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly failed: 'broken' | 'too large' };

/** Packs bytes as raw deflate (RFC 1951), without a header. */
export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Unpacks up to `most` bytes; what would be longer is given up there and then, so a few kilobytes can't fill the memory. */
export async function inflate(
  packed: Blob,
  most: number,
  format: CompressionFormat = 'deflate-raw',
): Promise<Unpacked> {
  const reader = packed.stream().pipeThrough(new DecompressionStream(format)).getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > most) {
        await reader.cancel().catch(() => {});
        return { failed: 'too large' };
      }
      pieces.push(value);
    }
  } catch {
    return { failed: 'broken' };
  }
  return { bytes: joinBytes(pieces) };
}
