import { plural } from '../../src/domain/count-words.js';
import { css, type PropertyValues } from 'lit';
import { customElement } from 'lit/decorators.js';
import { DUE, travellers, type Traveller } from '../../src/report/future/replay-frame.js';
import type { ReplayFilm } from '../../src/report/future/replay-film.js';
import { shared } from '../styles/shared.js';
import type { Paper } from './replay-canvas.js';
import { ReplayPicture } from './replay-picture.js';

/**
 * Purchase orders on their way from supplier to shelf, a lane a supplier: dots as large as their units. The tick is the day they were due;
 * what is late is a diamond and says so.
 */
@customElement('replay-lanes')
export class ReplayLanes extends ReplayPicture {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        position: relative;
        min-height: 0;
        overflow: hidden;
      }
      canvas {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
      }
    `,
  ];
  private lanes: readonly number[] = [];
  private most = 1;

  protected measure(changed: PropertyValues<this>): void {
    if (!changed.has('film')) return;
    const { purchases } = this.film!;
    this.lanes = [...new Set(purchases.supplier)].sort((a, b) => a - b);
    this.most = purchases.units.reduce((most, units) => Math.max(most, units), 1);
  }

  protected paint({ height }: Paper, film: ReplayFilm, at: number): void {
    const underway = travellers(film, at);
    const step = height / Math.max(1, this.lanes.length);
    this.lanes.forEach((supplier, i) => {
      const lane = { top: step * i, height: step };
      const own = underway.filter((one) => one.supplier === supplier);
      this.lane(film.suppliers[supplier] ?? '', own.length, lane);
      this.dots(own, film, lane);
    });
  }

  private lane(name: string, count: number, { top, height }: Lane): void {
    const p = this.paper!;
    const { context: c, width } = p;
    const y = top + HEAD + (height - HEAD) / 2;
    c.textBaseline = 'alphabetic';
    c.textAlign = 'left';
    p.font(12, 600);
    c.fillStyle = p.colour('--ink');
    c.fillText(name, 0, top + 16);
    const wide = c.measureText(`${name} `).width;
    p.font(11);
    c.fillStyle = p.colour('--ink-3');
    c.fillText(`${count} under way`, wide + 4, top + 16);
    c.fillStyle = p.colour('--chart-axis');
    c.fillRect(0, y - 0.5, width, 1);
    const due = x(DUE, width);
    c.fillStyle = p.colour('--ink');
    c.fillRect(due - 0.5, top + HEAD + 6, 1, height - HEAD - 12);
    c.fillRect(width - 2, top + HEAD + 6, 2, height - HEAD - 12);
    c.fillStyle = p.colour('--ink-3');
    c.textAlign = 'center';
    c.fillText('due', due, top + HEAD + 2);
    c.textAlign = 'right';
    c.fillText('shelf', width, top + HEAD + 2);
  }

  private dots(own: readonly Traveller[], film: ReplayFilm, { top, height }: Lane): void {
    const p = this.paper!;
    const { context: c, width } = p;
    const room = (height - HEAD) / 2 - 8;
    const words: Traveller[] = [];
    for (const one of own) {
      const y = laneY(one, top, height, room);
      const radius = Math.max(2.5, Math.min(11, 11 * Math.sqrt(one.units / this.most)));
      const at = x(one.along, width);
      c.fillStyle = p.colour(one.late > 0 ? '--ink' : '--ramp-3');
      c.beginPath();
      if (one.late > 0) diamond(c, at, y, radius + 1.5);
      else c.arc(at, y, radius, 0, 2 * Math.PI);
      c.fill();
      c.strokeStyle = p.colour('--bg');
      c.lineWidth = 1;
      c.stroke();
      if (one.late >= 1) words.push(one);
    }
    this.words(words, film, { top, height }, room);
  }

  /** The latest few say by how much, where there is room beside each other. */
  private words(late: readonly Traveller[], film: ReplayFilm, { top, height }: Lane, room: number): void {
    const p = this.paper!;
    const { context: c, width } = p;
    p.font(11);
    c.textBaseline = 'middle';
    c.fillStyle = p.colour('--ink');
    c.strokeStyle = p.colour('--bg');
    c.lineWidth = 3;
    c.lineJoin = 'round';
    const taken: number[] = [];
    for (const one of late.toSorted((a, b) => b.late - a.late)) {
      const y = laneY(one, top, height, room);
      if (taken.some((other) => Math.abs(other - y) < 13) || taken.length >= MOST_WORDS) continue;
      taken.push(y);
      const days = Math.floor(one.late);
      const said = `${film.purchases.item[one.purchase]}, ${days} ${plural(days, 'day')} late`;
      const at = x(one.along, width);
      const isRight = at + 16 + c.measureText(said).width < width - 4;
      c.textAlign = isRight ? 'left' : 'right';
      // A halo, so that words are read over what lies below them.
      c.strokeText(said, at + (isRight ? 16 : -16), y);
      c.fillText(said, at + (isRight ? 16 : -16), y);
    }
  }
}

interface Lane {
  readonly top: number;
  readonly height: number;
}

/** Pixels above a lane's line for its name. */
const HEAD = 26;

/** Late purchase orders of a lane that are told in words. */
const MOST_WORDS = 6;

const x = (along: number, width: number): number => 8 + along * (width - 16);

/** Purchase orders of a lane beside each other: each keeps the place across that its number gives it. */
function laneY({ purchase }: Traveller, top: number, height: number, room: number): number {
  const middle = top + HEAD + (height - HEAD) / 2;
  return middle + ((((purchase * 5) % 7) - 3) / 3) * Math.max(0, room);
}

function diamond(context: CanvasRenderingContext2D, at: number, y: number, radius: number): void {
  context.moveTo(at, y - radius);
  context.lineTo(at + radius, y);
  context.lineTo(at, y + radius);
  context.lineTo(at - radius, y);
  context.closePath();
}
