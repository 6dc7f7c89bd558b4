import { css } from 'lit';

/** A dialog: title, what is asked, buttons at its end. */
export const dialogStyles = css`
  dialog {
    max-width: 92vw;
    max-height: 88vh;
    padding: var(--sp-5);
    border: var(--border) solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--bg);
    color: var(--ink);
  }
  dialog::backdrop {
    background: #15191e59;
  }
  dialog h2 {
    margin-bottom: var(--sp-3);
    font-size: var(--text-lg);
  }
  dialog label {
    display: grid;
    gap: var(--sp-1);
  }
  dialog input:not([type='checkbox']) {
    min-height: 32px;
    padding: 0 var(--sp-2);
    border: var(--border) solid var(--line-strong);
    border-radius: var(--radius-sm);
    background: var(--bg);
  }
  dialog .problem {
    min-height: 1.5em;
    margin: var(--sp-1) 0;
    color: var(--error);
    font-size: var(--text-sm);
  }
  dialog .buttons {
    display: flex;
    justify-content: flex-end;
    gap: var(--sp-2);
    margin-top: var(--sp-3);
  }
`;
