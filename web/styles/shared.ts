import { css } from 'lit';

/** What every component starts from: one type scale, one focus ring, buttons of ink. Tokens come from the page. */
export const shared = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    font: var(--weight) var(--text-md) / var(--lh) var(--font);
    font-variant-numeric: tabular-nums;
    color: var(--ink);
  }
  :host([hidden]) {
    display: none;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  h1,
  h2,
  h3,
  strong,
  th {
    font-weight: var(--weight-strong);
  }
  ul,
  ol {
    list-style: none;
  }
  button,
  select,
  input,
  textarea {
    font: inherit;
    color: inherit;
  }
  button {
    min-height: var(--hit);
    padding: 0 var(--sp-3);
    border: var(--border) solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--bg);
    cursor: pointer;
  }
  button:hover:not(:disabled) {
    background: var(--bg-hover);
  }
  button:disabled {
    opacity: 0.45;
    cursor: default;
  }
  button.primary {
    border-color: var(--ink);
    background: var(--ink);
    color: var(--on-ink);
  }
  button.plain {
    border-color: transparent;
    background: transparent;
  }
  button.link {
    min-height: 0;
    padding: 0;
    border: 0;
    background: transparent;
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  :focus-visible {
    /* Seen only where the reader's colours replace ours, and shadows are gone. */
    outline: 2px solid transparent;
    outline-offset: 1px;
    box-shadow: var(--focus);
    border-radius: var(--radius-sm);
  }
  @media (forced-colors: active) {
    /* What is chosen is told by its ground, which is gone, too. */
    [aria-selected='true'],
    [aria-pressed='true'],
    [aria-current],
    [role='radio'][aria-checked='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  .soft {
    color: var(--ink-3);
  }
  .note {
    color: var(--ink-3);
    font-size: var(--text-sm);
  }
  .vh {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
