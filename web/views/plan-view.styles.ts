import { css } from 'lit';

export const planStyles = css`
  :host {
    display: block;
    min-height: 0;
    height: 100%;
    overflow: auto;
    background: var(--bg);
  }
  .page {
    max-width: 1120px;
    margin: 0 auto;
    padding: 0 var(--sp-6) var(--sp-12);
  }
  .top {
    padding: var(--sp-6) 0 var(--sp-4);
  }
  .day {
    color: var(--ink-2);
    font-size: var(--text-md);
  }
  .headline {
    max-width: 70ch;
    margin-top: var(--sp-1);
    font-size: var(--text-xl);
    line-height: var(--lh-tight);
  }
  .from {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--sp-2) var(--sp-3);
    padding: var(--sp-3) var(--sp-4);
    margin: 0 calc(-1 * var(--sp-4));
    border-radius: var(--radius);
    background: var(--bg-sub);
  }
  .from label {
    display: inline-flex;
    align-items: center;
    gap: var(--sp-2);
    color: var(--ink-2);
  }
  select,
  input[type='date'] {
    height: var(--hit);
    min-width: 0;
    max-width: 220px;
    padding: 0 var(--sp-2);
    border: var(--border) solid var(--line-strong);
    border-radius: var(--radius-sm);
    background: var(--bg);
    color: var(--ink);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--sp-2);
    margin-left: auto;
  }
  .held {
    outline: 2px dashed var(--line-strong);
    outline-offset: -6px;
  }
  nav {
    position: sticky;
    top: 0;
    z-index: 2;
    display: flex;
    gap: var(--sp-1);
    padding: var(--sp-2) 0;
    background: var(--bg);
    overflow-x: auto;
    border-bottom: var(--border) solid var(--line);
  }
  nav button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    flex: none;
    padding: 0 var(--sp-2);
    border: 0;
    background: none;
    color: var(--ink-2);
    white-space: nowrap;
  }
  nav button:first-child {
    padding-left: 0;
  }
  nav button:disabled {
    opacity: 1;
    color: var(--ink-3);
  }
  nav .n {
    min-width: 20px;
    padding: 0 5px;
    border-radius: 9px;
    background: var(--ink);
    color: var(--on-ink);
    font-size: var(--text-xs);
    line-height: 18px;
    text-align: center;
  }
  nav button:disabled .n {
    background: var(--line);
    color: var(--ink-2);
  }
  plan-section {
    scroll-margin-top: 48px;
  }
  plan-section:focus {
    outline: none;
    box-shadow: none;
  }
  .none {
    display: grid;
    gap: var(--sp-1);
    margin: var(--sp-6) 0 0;
    color: var(--ink-2);
  }
  .none div {
    display: flex;
    gap: var(--sp-3);
  }
  .none dt {
    flex: 0 0 120px;
  }
  .none dd {
    color: var(--ink-3);
  }
  .notes {
    margin-top: var(--sp-8);
    color: var(--ink-3);
    font-size: var(--text-sm);
  }
  .notes li + li {
    margin-top: var(--sp-1);
  }
  .problems {
    margin-top: var(--sp-4);
    padding: var(--sp-3) var(--sp-4);
    border-radius: var(--radius);
    background: var(--error-bg);
    color: var(--error);
  }
  .problems h2 {
    font-size: var(--text-md);
  }
  .problems li {
    margin-top: var(--sp-1);
    font-family: var(--font-mono);
    font-size: var(--text-sm);
    overflow-wrap: anywhere;
  }
  .waits {
    padding: var(--sp-8) 0;
    color: var(--ink-3);
  }
  .stale {
    opacity: 0.55;
  }
  @media (pointer: coarse) {
    select,
    input[type='date'],
    nav button,
    .acts button {
      height: 44px;
      min-height: 44px;
    }
  }
  @media (max-width: 719.9px) {
    .page {
      padding: 0 var(--sp-4) var(--sp-12);
    }
    .top {
      padding: var(--sp-4) 0;
    }
    .headline {
      font-size: 17px;
    }
    .from {
      margin: 0;
    }
    .from label {
      flex: 1 1 100%;
      justify-content: space-between;
    }
    .acts {
      margin: 0;
      width: 100%;
    }
    .acts button {
      flex: 1 1 auto;
    }
  }
`;
