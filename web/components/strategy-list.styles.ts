import { css } from 'lit';

export const strategyListStyles = css`
  :host {
    display: block;
    min-width: 0;
    border-bottom: var(--border) solid var(--line);
    padding: 7px 0 6px;
  }
  .head {
    display: flex;
    justify-content: space-between;
    padding: 0 var(--sp-4) 1px;
    color: var(--ink-3);
    font-size: var(--text-sm);
  }
  .head h2 {
    font-size: inherit;
    font-weight: var(--weight);
  }
  .rows {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    padding: 0 4px;
    max-height: calc(6 * 38.5px + 20px);
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .row {
    position: relative;
    padding: 0 12px 0 11px;
    border: var(--border) solid transparent;
    border-radius: var(--radius);
    cursor: pointer;
  }
  .row:hover {
    background: var(--bg-hover);
  }
  .row[aria-checked='true'],
  .row.renaming {
    border-color: var(--line-strong);
    background: var(--bg-selected);
  }
  .row:focus-visible {
    border-radius: var(--radius);
  }
  .row.dragged {
    opacity: 0.55;
  }
  .row.before::before,
  .row.after::before {
    content: '';
    position: absolute;
    inset-inline: 0;
    height: 2px;
    background: var(--ink);
  }
  .row.before::before {
    top: -2px;
  }
  .row.after::before {
    bottom: -2px;
  }
  .grip {
    position: absolute;
    left: 1px;
    top: 0;
    bottom: 0;
    display: grid;
    place-items: center;
    width: 11px;
    color: var(--ink-3);
    cursor: grab;
    opacity: 0;
    touch-action: none;
  }
  .row:hover .grip,
  .moving .grip {
    opacity: 1;
  }
  .tools {
    display: flex;
    gap: 0;
    padding: 3px var(--sp-3) 0;
  }
  .tools button {
    display: inline-flex;
    align-items: center;
    gap: 3px;
    padding: 0 var(--sp-1);
    color: var(--ink-2);
    font-size: var(--text-sm);
    white-space: nowrap;
  }
  .tools .gap {
    flex: 1;
  }
  .tools button[aria-pressed='true'] {
    background: var(--bg-hover);
    color: var(--ink);
  }
`;
