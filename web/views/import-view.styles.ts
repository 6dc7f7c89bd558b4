import { css } from 'lit';

export const importViewStyles = css`
  :host {
    display: block;
    overflow: auto;
    padding: var(--sp-5) var(--sp-4) var(--sp-8);
  }
  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--sp-5);
    max-width: 1080px;
    margin: 0 auto;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    gap: var(--sp-2) var(--sp-4);
    align-items: center;
  }
  h1 {
    font-size: var(--text-xl);
  }
  header button {
    margin-left: auto;
  }
  ol {
    display: flex;
    flex-wrap: wrap;
    border-bottom: var(--border) solid var(--line);
  }
  ol {
    gap: 0 var(--sp-6);
  }
  ol li {
    padding: var(--sp-2) 0;
    color: var(--ink-3);
  }
  ol li[aria-current] {
    color: var(--ink);
    box-shadow: inset 0 -2px var(--ink);
  }
  ol .number {
    margin-right: var(--sp-1);
    font-weight: var(--weight-strong);
  }
  .files {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--sp-8);
  }
  .acts {
    position: sticky;
    bottom: calc(-1 * var(--sp-8));
    display: flex;
    flex-wrap: wrap;
    gap: var(--sp-2);
    align-items: center;
    padding: var(--sp-3) 0;
    border-top: var(--border) solid var(--line);
    background: var(--bg);
  }
  .acts .note {
    flex: 1 1 220px;
  }
  @media (max-width: 719px) {
    .acts {
      position: static;
    }
  }
  .told {
    padding: var(--sp-2) var(--sp-3);
    border-left: 3px solid var(--error);
    background: var(--error-bg);
  }
`;
