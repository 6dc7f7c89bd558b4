import type { TopLevelSpec } from 'vega-lite';

/** A spec with the page's custom properties (`var(--s1)`) replaced by colours, so that it stands alone; one that isn't given becomes black. */
export function withColours(spec: TopLevelSpec, colours: Readonly<Record<string, string>>): TopLevelSpec {
  const replaced = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value.replace(/var\((--[\w-]+)\)/g, (_, name: string) =>
        Object.hasOwn(colours, name) ? colours[name] : 'black',
      );
    if (Array.isArray(value)) return value.map(replaced);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, key === 'values' ? inner : replaced(inner)]),
    );
  };
  return replaced(spec) as TopLevelSpec;
}
