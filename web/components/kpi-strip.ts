import { html, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Strip } from '../../src/report/board/board.js';
import { lookOf, SHAPE_PATHS } from '../../src/report/strategy-look.js';

/**
 * Intervals of all strategies on the KPI's axis: a rule and a shape each, one below the other, and a dashed rule down from the baseline.
 * Places are shares of the width, so it is right at any width without being measured.
 */
export function kpiStrip(strip: Strip, baseline: number, on: StripEvents): TemplateResult {
  const rows = strip.marks.length;
  const pitch = Math.min(9, 36 / Math.max(1, rows));
  const y = (row: number) => 5 + row * pitch;
  const base = strip.marks.findIndex(({ strategy }) => strategy === baseline);
  const from = strip.marks[base];
  return html`
    <svg class="strip" aria-hidden="true" width="100%" height="56">
      ${
        from
          ? svg`<line class="from" x1=${percent(from.mean)} x2=${percent(from.mean)} y1=${y(base) + 4} y2="42" />`
          : svg``
      }
      <line class="axis" x1="0" x2="100%" y1="42.5" y2="42.5" />
      ${strip.ticks.map(
        (
          { at, text },
          nth,
        ) => svg`<g class=${minor(nth, strip.ticks.length)}><line class="axis" x1=${percent(at)} x2=${percent(at)} y1="42.5" y2="45.5" />
          <text x=${percent(at)} y="55" text-anchor=${at > 0.95 && text.length > 4 ? 'end' : 'middle'}>${text}</text></g>`,
      )}
      ${repeat(
        strip.marks,
        ({ strategy }) => strategy,
        (mark, row) => {
          const look = lookOf(mark.strategy);
          return svg`<g class="mark"
            @pointerenter=${on.show(mark.text)} @pointerleave=${on.hide}>
            <line class="hit" x1=${percent(mark.low)} x2=${percent(mark.high)} y1=${y(row)} y2=${y(row)} />
            <line x1=${percent(mark.low)} x2=${percent(mark.high)} y1=${y(row)} y2=${y(row)}
              stroke=${`var(--s${look})`} stroke-width="2" />
            <svg class="shape" x=${percent(mark.mean)} y=${y(row)}><path d=${SHAPE_PATHS[look]} fill=${`var(--s${look})`}
              transform="scale(0.85)" /></svg>
          </g>`;
        },
      )}
    </svg>
  `;
}

export interface StripEvents {
  readonly show: (text: string) => (event: Event) => void;
  readonly hide: () => void;
}

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

/** Every other tick gives way where there are too many for the width. */
const minor = (nth: number, of: number): string => (nth % 2 === 0 || of < 4 ? '' : of > 4 ? 'minor many' : 'minor');
