/** Which rows of a long list are worth having, given where it is scrolled to. All in pixels and whole rows. */
export function rowWindow(
  scrollTop: number,
  height: number,
  rowHeight: number,
  total: number,
  spare = 6,
): { readonly from: number; readonly count: number; readonly first: number; readonly last: number } {
  const top = Math.max(0, Math.min(scrollTop, total * rowHeight - height));
  const first = Math.min(Math.max(0, total - 1), Math.floor(top / rowHeight + 0.5));
  const last = Math.max(first, Math.min(total, Math.floor((top + height) / rowHeight + 0.01)) - 1);
  const from = Math.max(0, Math.floor(top / rowHeight) - spare);
  const until = Math.min(total, Math.ceil((top + height) / rowHeight) + spare);
  return { from, count: Math.max(0, until - from), first, last };
}
