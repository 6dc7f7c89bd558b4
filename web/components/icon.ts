import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Line icons of one weight on a 16 px grid. They say nothing themselves: a word stands beside them, or the button has a name. */
export const icon = (name: IconName): TemplateResult =>
  html`<svg
    width="16"
    height="16"
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${ICONS[name]}
  </svg>`;

export type IconName = keyof typeof ICONS;

const line = (d: string): SVGTemplateResult => svg`<path d=${d} />`;

const dots = (r: number, centres: readonly (readonly [x: number, y: number])[]): SVGTemplateResult =>
  svg`<g fill="currentColor" stroke="none">${centres.map(([x, y]) => svg`<circle cx=${x} cy=${y} r=${r} />`)}</g>`;

const ICONS = {
  up: line('M4.5 9.5 8 6l3.5 3.5'),
  down: line('M4.5 6.5 8 10l3.5-3.5'),
  add: line('M8 3v10M3 8h10'),
  copy: line('M5.5 5.5h8v8h-8ZM3 10.5h-.5v-8h8V3'),
  back: line('M3.5 3v3.5H7M3.7 6.3A5 5 0 1 1 3 9.2'),
  undo: line('M3.5 6.5h6a3 3 0 0 1 0 6H7M6 3.5l-3 3 3 3'),
  redo: line('M12.5 6.5h-6a3 3 0 0 0 0 6H9M10 3.5l3 3-3 3'),
  stop: line('M4.5 4.5h7v7h-7z'),
  play: line('M5.5 3.8v8.400l6.5-4.200z'),
  share: line('M8 10V2.5M5.200 5 8 2.300 10.8 5M3 8.5v5h10v-5'),
  report: line('M4 2h5.5L12 4.5V14H4zM9.5 2v3H12M6 8h4M6 10.5h4'),
  levers: line('M2 4.5h6M12 4.5h2M2 11.5h2M8 11.5h6M10 2.700v3.600M6 9.700v3.600'),
  menu: line('M2.5 4h11M2.5 8h11M2.5 12h11'),
  lock: line('M3.5 7.5h9v6h-9zM5.5 7.5v-2a2.5 2.5 0 0 1 5 0v2'),
  drop: line('M8 2.5v7M5 6.8 8 9.8l3-3M3 13h10'),
  find: line('M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.3 10.3 13.5 13.5'),
  cross: line('M4.5 4.5l7 7M11.5 4.5l-7 7'),
  warn: line('M8 2.5 14 13H2zM8 6.8v2.700M8 11.400v.1'),
  check: line('M3 8.5l3 3 7-7'),
  dots: dots(1.1, [
    [3.5, 8],
    [8, 8],
    [12.5, 8],
  ]),
  grip: dots(1, [
    [6, 4],
    [10, 4],
    [6, 8],
    [10, 8],
    [6, 12],
    [10, 12],
  ]),
  theme: svg`<circle cx="8" cy="8" r="5.5" /><path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />`,
} as const;
