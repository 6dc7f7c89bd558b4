import { css } from 'lit';

export const chartDrawingStyles = css`
  :host {
    position: absolute;
    inset: 0;
    overflow: hidden;
    contain: strict;
  }
  .drawing {
    position: absolute;
    inset: 0;
    touch-action: pan-y;
  }
  .drawing:focus-visible {
    box-shadow: inset 0 0 0 2px var(--ink);
  }
  .drawing.acts {
    cursor: pointer;
  }
  .paper {
    pointer-events: none;
    user-select: none;
  }
  .paper svg {
    display: block;
  }
  :host([stale]) .paper {
    opacity: 0.55;
  }
  .over {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    pointer-events: none;
    overflow: visible;
  }
  .here {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1.5;
  }
  .cross {
    stroke: var(--ink-3);
    stroke-dasharray: 2 2;
  }
  .brush {
    fill: var(--ink);
    fill-opacity: 0.08;
    stroke: var(--ink-2);
  }
  .looked {
    fill: none;
    stroke: var(--ink-2);
  }
  .empty {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    color: var(--ink-3);
    text-align: center;
  }
`;
