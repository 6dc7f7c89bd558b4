/** A strategy's name in files as people read it: `second-supplier` → 'Second supplier'. */
export function strategyName(name: string): string {
  const words = name.replace(/-/g, ' ');
  const first = String.fromCodePoint(words.codePointAt(0) ?? 32);
  return first.toUpperCase() + words.slice(first.length);
}
