import { css } from 'lit';

/** A line above the page's foot: a sentence and what can be done. */
export const noteStyles = css`
  :host {
    display: block;
  }
  .note {
    display: flex;
    align-items: center;
    gap: var(--sp-3);
    max-width: min(720px, calc(100vw - 2 * var(--sp-4)));
    padding: var(--sp-1) var(--sp-1) var(--sp-1) var(--sp-4);
    border: var(--border) solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--bg);
    font-size: var(--text-md);
    color: var(--ink);
  }
  .note.warn {
    border-color: var(--warn);
    background: var(--warn-bg);
  }
  .note.error {
    border-color: var(--error);
    background: var(--error-bg);
  }
  .note > svg {
    flex: none;
  }
  .note p {
    flex: 1;
    min-width: 0;
    padding: var(--sp-1) 0;
    overflow-wrap: anywhere;
  }
  .note button {
    flex: none;
  }
  .note .close {
    display: grid;
    place-items: center;
    width: var(--hit);
    padding: 0;
    border-color: transparent;
    background: transparent;
  }
`;
