import { css } from 'lit';

export const ordersStyles = css`
  :host {
    display: grid;
    grid-template-columns: var(--levers-w) minmax(0, 1fr) 484px;
    min-width: 0;
    min-height: 0;
    height: 100%;
    background: var(--bg);
  }
  .left {
    display: grid;
    grid-template: auto auto auto auto minmax(0, 1fr) / minmax(0, 1fr);
    min-width: 0;
    min-height: 0;
    background: var(--bg-sub);
    border-right: var(--border) solid var(--line);
  }
  order-list {
    grid-row: 5;
  }
  .head {
    grid-row: 4;
    display: flex;
    justify-content: space-between;
    gap: var(--sp-2);
    padding: 6px var(--sp-4);
    color: var(--ink-2);
    font-size: var(--text-xs);
    white-space: nowrap;
  }
  .head span:first-child {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .find {
    position: relative;
    padding: var(--sp-3) var(--sp-4) var(--sp-2);
  }
  .find svg {
    position: absolute;
    left: calc(var(--sp-4) + 8px);
    top: calc(var(--sp-3) + 7px);
    color: var(--ink-3);
    pointer-events: none;
  }
  .find input {
    width: 100%;
    height: 30px;
    padding: 0 var(--sp-2) 0 30px;
    border: var(--border) solid var(--line-strong);
    border-radius: var(--radius-sm);
    background: var(--bg);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--sp-1);
    padding: 0 var(--sp-4) var(--sp-1);
  }
  .chips button {
    min-height: 24px;
    padding: 0 9px;
    border-radius: 14px;
    font-size: var(--text-sm);
    position: relative;
  }
  .chips button[aria-pressed='true'] {
    border-color: var(--ink);
    background: var(--ink);
    color: var(--on-ink);
  }
  .narrow {
    grid-row: 3;
  }
  .narrow button {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    max-width: 100%;
    padding-right: 4px;
    border-color: var(--ink);
  }
  .narrow svg {
    width: 12px;
    height: 12px;
    flex: none;
  }
  .middle {
    display: grid;
    grid-template-rows: minmax(0, 1fr);
    min-width: 0;
    min-height: 0;
    border-right: var(--border) solid var(--line);
  }
  .back {
    display: none;
  }
  .none {
    padding: var(--sp-6) var(--sp-4);
    color: var(--ink-3);
  }
  .right {
    display: grid;
    grid-template-rows: 196px 196px minmax(240px, 1fr);
    min-width: 0;
    min-height: 0;
    overflow: auto;
  }
  .right chart-panel + chart-panel {
    border-top: var(--border) solid var(--line);
  }
  @media (pointer: coarse) {
    .find input {
      height: 44px;
    }
    .find svg {
      top: calc(var(--sp-3) + 14px);
    }
    .chips button {
      min-height: 40px;
      padding: 0 14px;
      border-radius: 20px;
    }
  }
  @media (min-width: 1920px) {
    :host {
      grid-template-columns: 340px minmax(0, 1fr) minmax(484px, 720px);
    }
    .right {
      grid-template-rows: 230px 230px minmax(300px, 640px);
    }
  }
  @media (max-width: 1279.9px) {
    :host {
      grid-template-columns: 260px minmax(0, 1fr);
      grid-template-rows: auto auto;
      overflow: auto;
      align-content: start;
    }
    .left {
      grid-row: 1 / 3;
      position: sticky;
      top: 0;
      height: calc(100dvh - var(--bar-h));
    }
    .middle {
      display: block;
      min-height: auto;
      border-right: 0;
    }
    .right {
      min-height: auto;
      grid-template-rows: 196px 196px 320px;
      border-top: var(--border) solid var(--line);
      overflow: visible;
    }
  }
  @media (max-width: 719.9px) {
    :host {
      display: block;
      overflow: auto;
    }
    .left {
      position: static;
      height: 100%;
      min-height: 100%;
      border-right: 0;
    }
    section:not(.front),
    aside:not(.front) {
      display: none;
    }
    button.back {
      display: inline-flex;
      align-items: center;
      min-height: 44px;
      padding: 0 var(--sp-4);
    }
    .right {
      grid-template-rows: 230px 230px 320px;
    }
  }
`;
