import { css } from 'lit';

export const itemsTableStyles = css`
  :host {
    display: block;
    min-height: 0;
    font-size: var(--text-sm);
  }
  .scroll {
    height: 100%;
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-gutter: stable;
  }
  table {
    width: 100%;
    min-width: 620px;
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
  }
  th,
  td {
    height: var(--row-h);
    padding: 0 var(--sp-3) 0 0;
    border-bottom: var(--border) solid var(--line);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    text-align: right;
  }
  thead th {
    position: sticky;
    z-index: 1;
    top: 0;
    background: var(--bg);
    font-size: var(--text-xs);
    font-weight: var(--weight);
  }
  th:first-child,
  td:first-child {
    width: 14%;
    padding-left: var(--sp-4);
    text-align: left;
  }
  td:first-child {
    font-size: var(--text-md);
  }
  .bar {
    width: 19%;
    text-align: left;
  }
  th:last-child {
    width: 17%;
  }
  .bar > span {
    display: flex;
    align-items: center;
    gap: var(--sp-2);
  }
  .bar b {
    flex: 0 0 5ch;
    font-weight: var(--weight);
    overflow: hidden;
    text-overflow: ellipsis;
  }
  th.bar > button {
    margin-left: 0;
  }
  .bar svg {
    flex: 1;
    width: 0;
    height: 12px;
    overflow: visible;
  }
  th button {
    min-height: calc(var(--row-h) - 2px);
    max-width: 100%;
    padding: 0;
    border: 0;
    background: none;
    color: var(--ink-3);
    overflow: hidden;
    text-overflow: ellipsis;
    vertical-align: bottom;
  }
  th button:hover:not(:disabled) {
    background: none;
    color: var(--ink);
  }
  th[aria-sort] button {
    color: var(--ink);
  }
  th button:focus-visible {
    box-shadow: inset 0 0 0 2px var(--ink);
  }
  tbody tr:hover td {
    background: var(--bg-sub);
  }
  tbody tr[aria-selected='true'] td {
    background: var(--bg-hover);
  }
  tbody tr:focus-visible {
    box-shadow: none;
  }
  tbody tr:focus-visible td {
    box-shadow:
      inset 0 2px var(--ink),
      inset 0 -2px var(--ink);
  }
  tr.space td {
    height: var(--gap);
    padding: 0;
    border: 0;
  }
  :host([stale]) tbody {
    opacity: 0.55;
  }
  .none {
    padding: var(--sp-4);
    color: var(--ink-3);
  }
`;
