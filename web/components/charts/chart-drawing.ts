import { html, LitElement, nothing, svg } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ChartAct, ChartPoint } from '../../../src/report/charts/view.js';
import type { Drawn } from '../../../workers/desk/protocol.js';
import { NO_FOCUS, type Focus } from '../../../src/study/what-if/goal.js';
import { shared } from '../../styles/shared.js';
import { brushed, brushShape, focusShape, type BrushBox, type Brushed } from './brush-focus.js';
import { dragBox } from './drag-box.js';
import '../floating-tip.js';
import type { FloatingTip } from '../floating-tip.js';
import { nearestPoint, walkPoints } from './nearest-point.js';
import { chartDrawingStyles } from './chart-drawing.styles.js';

/**
 * A drawn chart that can be pointed at, walked by arrows, brushed and clicked. Fires `act` (what a point means), `brush` (what was picked
 * out), `day` (the day that is pointed at, or null) and `table` (the key T).
 */
@customElement('chart-drawing')
export class ChartDrawing extends LitElement {
  static override styles = [shared, chartDrawingStyles];
  @property({ attribute: false }) drawn: Drawn | null = null;
  /** What it shows is old. */
  @property({ type: Boolean, reflect: true }) stale = false;
  /** A day that is pointed at elsewhere. */
  @property({ attribute: false }) day: number | null = null;
  /** What is looked at closer: framed where the chart could be brushed for it. */
  @property({ attribute: false }) focused: Focus = NO_FOCUS;
  /** The point that the pointer or the arrows are on. */
  @state() private at = -1;
  @state() private box: BrushBox | null = null;
  @state() private said = '';
  @query('.drawing') private drawing!: HTMLElement;
  @query('.paper') private paper!: HTMLElement;
  @query('floating-tip') private tip!: FloatingTip;
  private dragged = false;

  override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get('drawn') as Drawn | null | undefined;
    if (!before || !this.drawn) return;
    const { id, points } = this.drawn.view;
    if (before.view.id !== id || this.at >= points.length) this.at = -1;
  }

  override updated(changed: Map<string, unknown>): void {
    if (!changed.has('drawn')) return;
    const before = changed.get('drawn') as Drawn | null | undefined;
    // Markup of our own draw worker, whose texts are escaped there.
    if (before?.svg !== this.drawn?.svg) this.paper.innerHTML = this.drawn?.svg ?? '';
  }

  override render() {
    const { view } = this.drawn ?? {};
    const point = view?.points[this.at];
    return html`
      <div
        class=${point?.act ? 'drawing acts' : 'drawing'}
        role="application"
        aria-roledescription="chart"
        aria-label=${view?.title ?? 'Not drawn yet'}
        aria-describedby="summary"
        tabindex=${view ? 0 : -1}
        @keydown=${this.keyed}
        @keyup=${this.keyLeft}
        @focus=${this.came}
        @blur=${this.left}
        @pointermove=${this.over}
        @pointerleave=${this.left}
        @pointerdown=${this.pressed}
        @click=${this.clicked}
      >
        <div class="paper" aria-hidden="true"></div>
        ${view ? this.overlay(point) : nothing}
        ${view?.empty === undefined ? nothing : html`<p class="empty">${view.empty}</p>`}
      </div>
      <p id="summary" class="vh">${view?.summary}</p>
      <p class="vh" aria-live="polite">${this.said}</p>
      <floating-tip></floating-tip>
    `;
  }

  private overlay(point: ChartPoint | undefined) {
    const { plot, days, brush } = this.drawn!.view;
    const shape = this.box && brush ? brushShape(brush, plot, this.box) : null;
    const along = days && this.day !== null && !point ? (this.day - days[0]) / (days[1] - days[0]) : -1;
    const looked = brush ? focusShape(brush, plot, this.focused) : null;
    const cross = (x: number) =>
      svg`<line class="cross" x1=${x} x2=${x} y1=${plot.top} y2=${plot.top + plot.height} />`;
    return html`<svg class="over" aria-hidden="true">
      ${looked ? box(looked, 'looked') : nothing}
      ${along >= 0 && along <= 1 ? cross(plot.left + along * plot.width) : nothing}
      ${point && this.alongX ? cross(point.x) : nothing}
      ${point ? svg`<circle class="here" cx=${point.x} cy=${point.y} r="5" />` : nothing}
      ${shape ? box(shape, 'brush') : nothing}
    </svg>`;
  }

  /** Only the place along x means something, as where days run along it. */
  private get alongX(): boolean {
    const { brush } = this.drawn?.view ?? {};
    return brush?.x !== undefined && brush.y === undefined;
  }

  private go(to: number, aloud: boolean): void {
    const point = this.drawn?.view.points[to];
    this.at = point ? to : -1;
    this.tellDay(point?.x);
    if (!point) return this.tip.hide();
    const { left, top } = this.drawing.getBoundingClientRect();
    const [x, y] = [left + point.x, top + point.y];
    void this.tip.show({ left: x, right: x, top: y - 4, bottom: y + 4 }, point.text);
    if (aloud) this.said = point.text.join(', ');
  }

  private tellDay(x: number | undefined): void {
    const { days, plot } = this.drawn?.view ?? {};
    if (!days || !plot) return;
    this.fire('day', x === undefined ? null : days[0] + ((x - plot.left) / plot.width) * (days[1] - days[0]));
  }

  private nearest(event: MouseEvent): number {
    const { x, y } = this.place(event);
    const { view } = this.drawn ?? {};
    return nearestPoint(view?.points ?? [], x, y, view?.rows ? 'rows' : this.alongX);
  }

  private over(event: PointerEvent): void {
    if (this.drawn && !this.box) this.go(this.nearest(event), false);
  }

  private readonly came = (): void => {
    if (this.at >= 0 && this.drawing.matches(':focus-visible')) this.go(this.at, true);
  };

  private readonly left = (): void => {
    if (this.box) return;
    this.tip.hide();
    this.tellDay(undefined);
    if (!this.drawing.matches(':focus-visible')) this.at = -1;
  };

  private clicked(event: MouseEvent): void {
    if (!this.dragged) this.act(this.nearest(event));
  }

  private act(at: number): void {
    const act: ChartAct | undefined = this.drawn?.view.points[at]?.act;
    if (act) this.fire('act', act);
  }

  private keyed(event: KeyboardEvent): void {
    if (!this.drawn || event.ctrlKey || event.metaKey || event.altKey) return;
    const { points, brush } = this.drawn.view;
    const to = walkPoints(points, this.at, event.key);
    if (to !== null) {
      if (event.shiftKey && brush) this.stretch(to);
      this.go(to, true);
    } else if (event.key === 'Enter') {
      if (this.box) this.settle(this.box);
      else this.act(this.at);
    } else if (event.key === 't' || event.key === 'T') {
      this.tip.hide();
      this.fire('table');
    } else if (event.key === 'Escape' && (this.box || this.tip.matches(':popover-open'))) {
      this.box = null;
      this.tip.hide();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private pressed(event: PointerEvent): void {
    this.dragged = false;
    const { brush, plot } = this.drawn?.view ?? {};
    if (event.button !== 0 || !brush || !plot) return;
    const { x, y } = this.place(event);
    if (x < plot.left - 4 || x > plot.left + plot.width + 4 || y < plot.top || y > plot.top + plot.height) return;
    dragBox(event, {
      place: (one) => this.place(one),
      changed: (box) => {
        this.tip.hide();
        this.at = -1;
        this.box = box;
      },
      done: (box) => {
        this.dragged = true;
        this.settle(box);
      },
    });
  }

  /** The brush of the keyboard: from the point where Shift was first held to the one that is reached. */
  private stretch(to: number): void {
    const { points } = this.drawn!.view;
    const from = points[this.at] ?? points[to];
    const next = points[to];
    if (!from || !next) return;
    const { x0, y0 } = this.box ?? { x0: from.x, y0: from.y };
    this.box = { x0, y0, x1: next.x, y1: next.y };
  }

  private keyLeft(event: KeyboardEvent): void {
    if (event.key === 'Shift' && this.box) this.settle(this.box);
  }

  private settle(box: BrushBox): void {
    const { brush, plot } = this.drawn!.view;
    this.box = null;
    if (brush) this.fire('brush', brushed(brush, plot, box) satisfies Brushed);
  }

  private place({ clientX, clientY }: MouseEvent): { x: number; y: number } {
    const { left, top } = this.drawing.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  private fire(type: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

const box = ({ x0, y0, x1, y1 }: BrushBox, name: string) =>
  svg`<rect class=${name} x=${x0} y=${y0} width=${Math.max(0, x1 - x0)} height=${Math.max(0, y1 - y0)} />`;
