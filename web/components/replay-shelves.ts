import { css, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { levelAt, shelfScale } from '../../src/report/future/replay-frame.js';
import type { ReplayFilm } from '../../src/report/future/replay-film.js';
import { shared } from '../styles/shared.js';
import type { Paper } from './replay-canvas.js';
import { ReplayPicture } from './replay-picture.js';

/** Shelves that fill and drain: a column an item, units on hand upwards, units waiting downwards; the baseline as a tick. */
@customElement('replay-shelves')
export class ReplayShelves extends ReplayPicture {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        position: relative;
        min-height: 0;
        overflow-x: auto;
        overflow-y: hidden;
      }
      canvas {
        position: absolute;
        inset: 0 auto 0 0;
      }
    `,
  ];
  /** The same future under the baseline; absent where that is what is shown. */
  @property({ attribute: false }) baseline: ReplayFilm | null = null;
  private scale = { onHand: 1, waiting: 0 };

  protected measure(changed: PropertyValues<this>): void {
    if (!changed.has('film') && !changed.has('baseline')) return;
    this.scale = shelfScale([this.film, this.baseline].filter((film) => film !== null));
  }

  protected paint(paper: Paper, film: ReplayFilm, at: number): void {
    const { context: c, width, height } = paper;
    const { onHand, waiting } = this.scale;
    const columns = film.rows.length;
    const step = Math.min(96, (width - LEFT) / columns);
    const upright = step < 58;
    const names = upright ? 78 : 20;
    const plot = height - names - TOP - 4;
    const share = waiting === 0 ? 1 : Math.max(0.25, Math.min(0.75, onHand / (onHand + waiting)));
    const zero = TOP + plot * share;
    const up = (plot * share) / onHand;
    const down = waiting === 0 ? 0 : (plot * (1 - share)) / waiting;
    this.rule(zero, up, down);
    const bar = Math.max(3, Math.min(40, step * 0.62));
    const mine = paper.colour('--ramp-3');
    const owed = paper.colour('--ink');
    const tick = paper.colour('--ink');
    for (let i = 0; i < columns; i++) {
      const x = LEFT + step * (i + 0.5);
      const have = levelAt(film.onHand, columns, i, at) * up;
      const owes = levelAt(film.backordered, columns, i, at) * down;
      c.fillStyle = mine;
      c.fillRect(x - bar / 2, zero - have, bar, have);
      c.fillStyle = owed;
      c.fillRect(x - bar / 2, zero, bar, owes);
      if (this.baseline) {
        c.fillStyle = tick;
        const before = levelAt(this.baseline.onHand, columns, i, at) * up;
        const owedBefore = levelAt(this.baseline.backordered, columns, i, at) * down;
        c.fillRect(x - bar / 2 - 3, zero - before - 1, bar + 6, 2);
        if (owedBefore > 0.5) c.fillRect(x - bar / 2 - 3, zero + owedBefore - 1, bar + 6, 2);
      }
    }
    this.names(paper, film, step, upright, height - names);
  }

  private rule(zero: number, up: number, down: number): void {
    const p = this.paper!;
    const { context: c, width } = p;
    p.font(11);
    c.textAlign = 'right';
    c.textBaseline = 'middle';
    const mark = (units: number, y: number) => {
      c.fillStyle = p.colour('--chart-grid');
      c.fillRect(LEFT, y, width - LEFT, 1);
      c.fillStyle = p.colour('--ink-3');
      c.fillText(units.toLocaleString(navigator.language), LEFT - 6, y);
    };
    const above = nice(this.scale.onHand / 3);
    for (let units = above; units <= this.scale.onHand; units += above) mark(units, zero - units * up);
    if (down > 0) {
      const below = nice(this.scale.waiting / 2);
      for (let units = below; units <= this.scale.waiting; units += below) mark(units, zero + units * down);
    }
    c.fillStyle = p.colour('--ink-3');
    c.fillText('0', LEFT - 6, zero);
    c.fillStyle = p.colour('--chart-zero');
    c.fillRect(LEFT, zero - 0.5, width - LEFT, 1);
  }

  private names({ context: c }: Paper, film: ReplayFilm, step: number, upright: boolean, top: number): void {
    const p = this.paper!;
    p.font(11);
    c.fillStyle = p.colour('--ink-2');
    c.textBaseline = 'middle';
    film.rows.forEach((name, i) => {
      const x = LEFT + step * (i + 0.5);
      if (!upright) {
        c.textAlign = 'center';
        c.fillText(fitted(c, name, step - 6), x, top + 10);
        return;
      }
      c.save();
      c.translate(x, top + 4);
      c.rotate(-Math.PI / 2);
      c.textAlign = 'right';
      c.fillText(fitted(c, name, 72), 0, 0);
      c.restore();
    });
  }

  /** As wide as its columns ask for: the rest is scrolled to. */
  protected override size(): readonly [width: number, height: number] {
    const { clientWidth, clientHeight } = this;
    const width = Math.max(clientWidth, LEFT + this.film!.rows.length * LEAST);
    this.canvas.style.setProperty('width', `${width}px`);
    this.canvas.style.setProperty('height', `${clientHeight}px`);
    return [width, clientHeight];
  }
}

/** Pixels: left of the columns, above them, and the narrowest of them. */
const LEFT = 44;
const TOP = 10;
const LEAST = 13;

/** As much of a name as has room. */
function fitted(context: CanvasRenderingContext2D, name: string, room: number): string {
  if (context.measureText(name).width <= room) return name;
  const letters = Array.from(name);
  while (letters.length > 1 && context.measureText(`${letters.join('')}…`).width > room) letters.pop();
  return `${letters.join('')}…`;
}

/** 1, 2 or 5 times a power of ten, not below 1. */
function nice(rough: number): number {
  let power = 1;
  while (power * 10 <= rough) power *= 10;
  const times = rough / power;
  return power * (times < 1.5 ? 1 : times < 3.5 ? 2 : times < 7.5 ? 5 : 10);
}
