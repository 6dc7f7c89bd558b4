import { css } from 'lit';

export const scenarioListStyles = css`
  :host {
    display: block;
  }
  .head {
    display: flex;
    align-items: center;
    gap: var(--sp-3);
    min-height: var(--hit);
    margin-bottom: var(--sp-1);
    font-size: var(--text-xs);
  }
  .head h2 {
    font-size: inherit;
    font-weight: var(--weight);
    color: var(--ink-3);
  }
  .head input {
    width: 200px;
    min-height: var(--hit);
    margin-left: auto;
    padding: 0 var(--sp-2);
    border: var(--border) solid var(--line-strong);
    border-radius: var(--radius-sm);
    background: var(--bg);
    font-size: var(--text-sm);
  }
  .head span {
    width: 156px;
    padding-right: var(--sp-3);
    text-align: right;
  }
  .head h2 + span {
    margin-left: auto;
  }
  li {
    border-bottom: var(--border) solid var(--line);
  }
  li button {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 144px;
    gap: 0 var(--sp-4);
    width: 100%;
    padding: var(--sp-2) var(--sp-3);
    border: 0;
    border-radius: var(--radius);
    background: transparent;
    text-align: left;
  }
  li button > * {
    grid-column: 1;
  }
  .question {
    color: var(--ink-2);
  }
  .facts {
    color: var(--ink-3);
    font-size: var(--text-xs);
  }
  li button > svg {
    grid-area: 1 / 2 / 4 / 3;
    align-self: center;
  }
  .area {
    fill: var(--ramp-2);
  }
  .line {
    fill: none;
    stroke: var(--ramp-4);
    stroke-width: 1.25;
  }
  .fold {
    padding: var(--sp-3);
    color: var(--ink-3);
  }
  .fold button {
    color: var(--ink);
  }
  .fold + .fold {
    padding-top: 0;
  }
  @media (max-width: 719px) {
    .head {
      flex-wrap: wrap;
    }
    .head span {
      display: none;
    }
    .head input {
      flex: 1 1 160px;
    }
    li button {
      grid-template-columns: minmax(0, 1fr) 88px;
    }
    svg {
      width: 88px;
    }
  }
  @media (max-width: 359px) {
    li button {
      grid-template-columns: minmax(0, 1fr);
    }
    svg {
      display: none;
    }
  }
`;
