import { svg, type SVGTemplateResult } from 'lit';

/** Line icons of 16 px, drawn in the colour of the text. They never stand alone without a name. */
const icon = (path: string): SVGTemplateResult =>
  svg`<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.5"
    stroke-linecap="round" stroke-linejoin="round"><path d=${path} /></svg>`;

export const ADD = icon('M8 3v10M3 8h10');
export const COPY = icon('M5.5 5.5h8v8h-8ZM3 10.5h-.5v-8h8V3');
export const BACK = icon('M3.5 3v3.5H7M3.7 6.3A5 5 0 1 1 3 9.2');
export const DOWN = icon('M4.5 6.5 8 10l3.5-3.5');
export const UP = icon('M4.5 9.5 8 6l3.5 3.5');
export const DOTS = svg`<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" fill="currentColor">
  <circle cx="3.5" cy="8" r="1.1" /><circle cx="8" cy="8" r="1.1" /><circle cx="12.5" cy="8" r="1.1" /></svg>`;
export const FIND = icon('M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.3 10.3 13.5 13.5');
export const CROSS = icon('M4.5 4.5l7 7M11.5 4.5l-7 7');
export const GRIP = svg`<svg width="8" height="16" viewBox="0 0 8 16" aria-hidden="true" fill="currentColor">
  <circle cx="2" cy="4" r="1" /><circle cx="6" cy="4" r="1" /><circle cx="2" cy="8" r="1" /><circle cx="6" cy="8" r="1" />
  <circle cx="2" cy="12" r="1" /><circle cx="6" cy="12" r="1" /></svg>`;
