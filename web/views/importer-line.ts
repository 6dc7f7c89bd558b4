import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { spawnImporter, type ImporterHandle } from '../../workers/importer/endpoint.web.js';

/** The way to the importer, a worker of its own: started when it is needed, let go with the view or when it fails. */
export class ImporterLine implements ReactiveController {
  /** Why the last call failed; '' = it didn't. */
  failed = '';
  private importer: ImporterHandle | null = null;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.letGo();
  }

  /** Is this the importer that is asked now? */
  isCurrent(importer: ImporterHandle): boolean {
    return importer === this.importer;
  }

  async trying(run: (importer: ImporterHandle) => Promise<void>): Promise<void> {
    this.say('');
    const importer = (this.importer ??= spawnImporter());
    try {
      await run(importer);
    } catch (error) {
      if (importer !== this.importer) return;
      this.letGo();
      this.say(`That could not be done: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  say(failed: string): void {
    this.failed = failed;
    this.host.requestUpdate();
  }

  letGo(): void {
    this.importer?.terminate();
    this.importer = null;
  }
}
