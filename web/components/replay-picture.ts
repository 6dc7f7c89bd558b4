import { html, LitElement, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { ReplayFilm } from '../../src/report/future/replay-film.js';
import { onTheme, Paper } from './replay-canvas.js';

/** A drawing of one moment of a future on a canvas that follows its room and the theme. */
export abstract class ReplayPicture extends LitElement {
  @property({ attribute: false }) film: ReplayFilm | null = null;
  @property() label = '';
  @query('canvas') protected canvas!: HTMLCanvasElement;
  protected paper: Paper | null = null;
  private at = 0;
  private stopTheme = (): void => {};
  private readonly resized = new ResizeObserver(() => this.fit());

  /** Draws the moment; the paper is blank and has room. */
  protected abstract paint(paper: Paper, film: ReplayFilm, at: number): void;

  /** What a film has to be measured for, once. */
  protected abstract measure(changed: PropertyValues<this>): void;

  /** The size of the paper. */
  protected size(): readonly [width: number, height: number] {
    return [this.clientWidth, this.clientHeight];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.resized.observe(this);
    this.stopTheme = onTheme(() => {
      this.paper?.forget();
      this.draw(this.at);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
    this.stopTheme();
  }

  override updated(changed: PropertyValues<this>): void {
    this.paper ??= new Paper(this.canvas);
    if (!this.film || (changed.size === 1 && changed.has('label'))) return;
    this.measure(changed);
    this.fit();
  }

  override render() {
    return html`<canvas role="img" aria-label=${this.label}></canvas>`;
  }

  /** Draws a moment: days from the start, fractions allowed. */
  draw(at: number): void {
    this.at = at;
    const { paper, film } = this;
    if (!paper || !film || paper.width === 0) return;
    paper.context.clearRect(0, 0, paper.width, paper.height);
    this.paint(paper, film, at);
  }

  private fit(): void {
    if (!this.paper || !this.film) return;
    this.paper.fit(...this.size());
    this.draw(this.at);
  }
}
