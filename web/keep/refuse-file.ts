/** Most bytes of all files together that a page takes; the command line has no such bound. */
export const MOST_BYTES = 50 * 1024 * 1024;

/** Why these files aren't even read, in a sentence; undefined where they may be. */
export function refuseFile(files: readonly Pick<File, 'name' | 'size'>[]): string | undefined {
  if (files.length === 0) return 'There is no file in what was dropped: drop a scenario and the data beside it';
  const huge = files.find(({ size }) => size > MOST_BYTES);
  if (huge) return tooLarge(huge.name, huge.size);
  const all = files.reduce((sum, { size }) => sum + size, 0);
  return all > MOST_BYTES ? tooLarge(`${files.length} files together`, all) : undefined;
}

export const tooLarge = (what: string, size?: number): string =>
  `${what}: ${size === undefined ? 'more than 50 MB' : `${Math.ceil(size / (1024 * 1024))} MB`}, and this page takes 50. ` +
  'On the command line there is no such bound: bullwhip run FILE';
