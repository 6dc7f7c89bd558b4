import { css } from 'lit';

export const chartPanelStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    padding: var(--sp-2) var(--sp-4);
    background: var(--bg);
    container-type: inline-size;
  }
  header {
    display: flex;
    align-items: start;
    gap: var(--sp-1);
    min-height: 18px;
  }
  h2 {
    flex: 1;
    min-width: 0;
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    font-size: var(--text-md);
    line-height: 18px;
    text-wrap: pretty;
  }
  menu-button {
    margin: -5px -6px -5px 0;
  }
  .list {
    position: relative;
    display: flex;
    flex: none;
    color: var(--ink-2);
    font-size: var(--text-sm);
  }
  .list select {
    appearance: none;
    height: 20px;
    margin-left: -4px;
    padding: 0 20px 0 4px;
    border: 0;
    border-radius: var(--radius-sm);
    background: transparent;
    cursor: pointer;
  }
  .list select:hover {
    background: var(--bg-hover);
  }
  .list svg {
    position: absolute;
    right: 3px;
    top: 2px;
    pointer-events: none;
  }
  .sub {
    display: flex;
    align-items: center;
    gap: var(--sp-3);
    height: 18px;
    color: var(--ink-3);
    font-size: var(--text-sm);
    line-height: 16px;
  }
  .sub p {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .sub segment-control {
    flex: none;
    max-width: 60%;
  }
  .sub segment-control + p {
    text-align: right;
  }
  .legend {
    display: flex;
    flex: none;
    gap: var(--sp-3);
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    max-width: 160px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    color: var(--ink-2);
  }
  .legend strategy-mark {
    scale: 0.85;
  }
  .chip {
    display: inline-flex;
    flex: none;
    align-items: center;
    gap: 2px;
    min-height: 20px;
    padding: 0 2px 0 var(--sp-2);
    border-radius: 10px;
    border-color: var(--ink);
    font-size: var(--text-xs);
    white-space: nowrap;
  }
  .chip svg {
    width: 12px;
    height: 12px;
  }
  figure {
    position: relative;
    flex: 1;
    min-height: 120px;
    margin-top: 2px;
  }
  /* A phone: what can be chosen stands below what is drawn. */
  @container (max-width: 400px) {
    .sub {
      flex-wrap: wrap;
      row-gap: 0;
      height: auto;
    }
    .sub p {
      flex: 1 0 100%;
      order: -1;
    }
    .legend {
      flex: 0 1 auto;
      flex-wrap: wrap;
      row-gap: 0;
      min-width: 0;
    }
    .sub segment-control {
      max-width: 100%;
    }
    .sub segment-control + p {
      text-align: left;
    }
  }
  @media (pointer: coarse) {
    header {
      min-height: 28px;
    }
    .list select {
      height: 32px;
    }
    .list svg {
      top: 8px;
    }
  }
`;
