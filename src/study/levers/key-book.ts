import { defaults, type Default } from '../scenario-file/defaults.js';
import { hintOf, schemaAt } from '../scenario-file/schema-at.js';

/** What the file's format says about a key. */
export interface KeyFacts {
  readonly sentence: string;
  /** 'assumed: a week of demand' */
  readonly source: string;
  /** In the file's own terms; infinite where there is no end. */
  readonly min: number;
  readonly max: number;
}

/** Looks a key up once: the same levers come under every strategy. */
export class KeyBook {
  private readonly known = new Map<string, KeyFacts>();

  at(key: string): KeyFacts {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const facts = factsOf(key);
    this.known.set(key, facts);
    return facts;
  }
}

function factsOf(key: string): KeyFacts {
  const place = schemaAt(key.split('.'));
  const hints = (place?.forms ?? []).map(hintOf);
  return {
    sentence: place?.description ?? '',
    source: sourceOf(key),
    min: hints.map(({ minimum }) => minimum).find((x) => x !== undefined) ?? -Infinity,
    max: hints.map(({ maximum }) => maximum).find((x) => x !== undefined) ?? Infinity,
  };
}

function sourceOf(key: string): string {
  const table: Readonly<Record<string, Default>> = defaults;
  const found = Object.hasOwn(table, key) ? table[key] : undefined;
  return found === undefined ? '' : `${found.mark}: ${found.source}`;
}
