import { css } from 'lit';

export const firstVisitStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .page {
    max-width: 1180px;
    padding: 28px 40px var(--sp-8);
  }
  h1 {
    font-size: var(--text-2xl);
    line-height: var(--lh-tight);
    letter-spacing: -0.01em;
  }
  .lead {
    margin: var(--sp-1) 0 var(--sp-4);
    color: var(--ink-2);
    font-size: var(--text-lg);
  }
  .two {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 332px;
    gap: 40px;
    align-items: start;
  }
  h2 {
    display: flex;
    align-items: center;
    min-height: var(--hit);
    margin-bottom: var(--sp-1);
    font-size: var(--text-xs);
    font-weight: var(--weight);
    color: var(--ink-3);
  }
  dl {
    display: grid;
    grid-template-columns: 110px minmax(0, 1fr);
    margin-top: var(--sp-4);
    font-size: var(--text-sm);
  }
  dt,
  dd {
    padding: var(--sp-2) 0;
    border-top: var(--border) solid var(--line);
  }
  dd {
    color: var(--ink-2);
  }
  .import {
    width: 100%;
    min-height: 36px;
    margin-bottom: var(--sp-3);
  }
  .told {
    margin-top: var(--sp-2);
    padding: var(--sp-2) var(--sp-3);
    border-left: 3px solid var(--warn);
    background: var(--warn-bg);
  }
  .told button {
    display: block;
    margin-top: var(--sp-2);
  }
  @container (max-width: 860px) {
    .two {
      grid-template-columns: minmax(0, 1fr);
      gap: var(--sp-6);
    }
  }
  @container (max-width: 600px) {
    .page {
      padding: var(--sp-4);
    }
  }
`;
