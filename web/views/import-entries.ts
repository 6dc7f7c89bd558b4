import type { ReactiveControllerHost } from 'lit';
import type { HeaderMap } from '../../src/study/shop-folder/import-memory.js';
import type { PlannedFile } from '../../workers/importer/protocol.js';
import { isMapped, isReadable, lookedEntry, type ImportEntry } from '../components/import-entry.js';
import { ImportMaps, type KeptMap } from '../keep/import-maps.js';
import type { EarlierImport } from './import-earlier.js';
import type { ImporterLine } from './importer-line.js';

/** The files of an import, what each is and which of its columns is what; what was said of columns is remembered by their header. */
export class ImportEntries {
  all: readonly ImportEntry[] = [];
  private readonly maps = new ImportMaps();

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly line: ImporterLine,
    private readonly earlier: EarlierImport,
  ) {}

  /** What is of an earlier import is taken out first: it may know the columns of the rest. */
  async add(files: readonly File[]): Promise<void> {
    const others = await this.earlier.takeUp(files);
    const fresh = others.filter((file) => !this.all.some((entry) => sameFile(entry.file, file)));
    const entries = fresh.map((file): ImportEntry => ({ file, looked: null, kind: 'none', sheet: '', map: {}, from: 'names' })); // prettier-ignore
    this.show([...this.all.map((entry) => this.asRemembered(entry)), ...entries]);
    for (const file of fresh) await this.look(file, '');
  }

  async look(file: File, sheet: string): Promise<void> {
    await this.line.trying(async (importer) => {
      const looked = await importer.look(file, sheet);
      const { header } = looked;
      const inShop = this.earlier.mapOf(header);
      const kept = inShop ? asKeptMap(inShop) : header.length > 0 ? await this.maps.recall(header) : undefined;
      const at = this.all.findIndex((entry) => entry.file === file);
      const before = this.all[at]?.looked?.sheets ?? [];
      // The list of sheets that could be chosen from stays, also when one of them was read.
      const whole = before.length > looked.sheets.length ? { ...looked, sheets: before } : looked;
      this.change(at, (entry) => lookedEntry(entry, whole, kept));
    });
  }

  /** As another kind of file. */
  take(at: number, word: string): void {
    const kind = word as ImportEntry['kind'];
    const guesses = ({ looked }: ImportEntry) => (kind === 'none' ? {} : (looked?.guesses[kind] ?? {}));
    this.change(at, (entry) => ({ ...entry, kind, map: guesses(entry), from: 'names' }));
  }

  map(at: number, map: ImportEntry['map']): void {
    this.change(at, (entry) => ({ ...entry, map, from: 'reader' }));
  }

  remove(at: number): void {
    this.show(this.all.filter((_, place) => place !== at));
  }

  /** As they are to be read. */
  planned(): readonly PlannedFile[] {
    return this.all.filter(isReadable).map((entry) => ({
      file: entry.file,
      kind: entry.kind as PlannedFile['kind'],
      sheet: entry.sheet,
      map: isMapped(entry) ? given(entry) : null,
    }));
  }

  async remember(): Promise<void> {
    for (const entry of this.all) {
      if (entry.kind === 'none' || !isReadable(entry) || !isMapped(entry)) continue;
      await this.maps.remember(entry.looked!.header, { kind: entry.kind, map: given(entry) });
    }
  }

  private asRemembered(entry: ImportEntry): ImportEntry {
    const { looked, from } = entry;
    const kept = looked && from === 'names' ? this.earlier.mapOf(looked.header) : undefined;
    return kept ? lookedEntry(entry, looked!, asKeptMap(kept)) : entry;
  }

  private change(at: number, how: (entry: ImportEntry) => ImportEntry): void {
    this.show(this.all.map((entry, place) => (place === at ? how(entry) : entry)));
  }

  private show(entries: readonly ImportEntry[]): void {
    this.all = entries;
    this.host.requestUpdate();
  }
}

const asKeptMap = ({ kind = 'orders', map }: HeaderMap): KeptMap => ({ kind, map });

const sameFile = (a: File, b: File) => a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;

/** The map as the reader left it: a field without a column has none, whatever its name may look like. */
function given({ kind, map }: ImportEntry): Readonly<Record<string, string>> {
  if (kind === 'none' || kind === 'orders')
    return Object.fromEntries(Object.entries(map).filter(([, name]) => name !== ''));
  return map;
}
