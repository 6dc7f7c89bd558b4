import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ImportedShop } from '../../workers/importer/protocol.js';
import { mapOfHeader, type HeaderMap } from '../../src/study/shop-folder/import-memory.js';
import { parseKey } from '../../src/study/shop-folder/customers-key.js';
import { ImportMaps } from '../keep/import-maps.js';
import { KeptImports, type KeptImport } from '../keep/kept-import.js';
import { isZip, packedImport, readPacked, type PackedImport } from '../keep/packed-import.js';

/** What a new import may come on top of: the last one of this browser, or a zip that one gave out. */
export class EarlierImport implements ReactiveController {
  /** New files come on top of it; else the shop begins anew. */
  adding = true;
  /** The zip that was handed over last. */
  packed: PackedImport | null = null;
  /** Why a zip can't be taken, or what could not be kept. */
  problem = '';
  private kept: KeptImport | null = null;
  private readonly imports = new KeptImports();
  private readonly own = new ImportMaps().key();
  private readonly keys: Uint8Array[] = [];

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    void this.imports.recall().then((before) => {
      this.kept = before;
      this.host.requestUpdate();
    });
  }

  /** What there is to go on from; null = nothing. */
  get there(): KeptImport | null {
    return this.packed ? this.packed.kept : this.kept;
  }

  /** What the files come on top of. */
  get now(): KeptImport | null {
    return this.adding ? this.there : null;
  }

  /** What customers are hashed with. */
  key(): Promise<Uint8Array> {
    return this.now ? Promise.resolve(this.now.key) : this.own;
  }

  /** The column map that the earlier shop remembers of a header. */
  mapOf(header: readonly string[]): HeaderMap | undefined {
    return mapOfHeader(this.there?.memory?.maps ?? [], header);
  }

  /** Takes out of these files what is of an earlier import; the rest is to be imported. */
  async takeUp(files: readonly File[]): Promise<readonly File[]> {
    this.problem = this.packed?.problem ?? '';
    const rest: File[] = [];
    for (const file of files) if (!(await this.takeKey(file))) rest.push(file);
    const others: File[] = [];
    for (const file of rest) if (!isZip(file) || !(await this.takeZip(file))) others.push(file);
    this.host.requestUpdate();
    return others;
  }

  say(adding: boolean): void {
    this.adding = adding;
    this.host.requestUpdate();
  }

  /** A zip is put away; what this browser has kept is forgotten. */
  async forget(): Promise<void> {
    this.problem = '';
    if (this.packed) this.packed = null;
    else {
      await this.imports.forget();
      this.kept = null;
    }
    this.host.requestUpdate();
  }

  /** What somebody takes is what the next import may go on from. */
  async keep({ kept, currency, edited }: ImportedShop, about: string): Promise<void> {
    const files = Object.fromEntries(Object.entries(kept).map(([name, bytes]) => [name, new Blob([bytes])]));
    const key = await this.key();
    const before = { at: Date.now(), about, files, key, ...(currency === undefined ? {} : { currency }) };
    const why = await this.imports.keep(before);
    this.problem = [
      ...edited.map(({ name, beside }) => `${name} was changed since the last import and stays as it is; what this import makes of the files is in ${beside}.`), // prettier-ignore
      ...(why === '' ? [] : [`This import is not kept for the next one (${why}): download the folder, and drop the zip here then.`]), // prettier-ignore
    ].join(' ');
    this.host.requestUpdate();
  }

  /** The key of the customers' hashes, which may have been left out of the zip. */
  private async takeKey(file: File): Promise<boolean> {
    const key = /\.key$/i.test(file.name) ? parseKey(await file.text()) : null;
    if (key === null) return false;
    this.keys.push(key);
    const { packed } = this;
    if (packed && packed.kept === null) this.show(packedImport(packed.name, file.lastModified, packed.shop, await this.tried())); // prettier-ignore
    return true;
  }

  private async takeZip(file: File): Promise<boolean> {
    const packed = await readPacked(file, await this.tried());
    if (packed === null) return false;
    if ('unreadable' in packed) this.problem = packed.unreadable;
    else this.show(packed);
    return true;
  }

  private show(packed: PackedImport): void {
    this.packed = packed;
    this.adding = true;
    this.problem = packed.problem;
  }

  private tried = async (): Promise<Uint8Array[]> => [...this.keys, await this.own];
}
