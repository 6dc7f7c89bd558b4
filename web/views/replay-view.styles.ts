import { css } from 'lit';

export const replayStyles = css`
  :host {
    display: grid;
    grid-template:
      'head head' auto
      'shelves lanes' minmax(220px, 1fr)
      'time time' minmax(230px, 34%) / minmax(0, 1.36fr) minmax(0, 1fr);
    min-width: 0;
    min-height: 0;
    height: 100%;
    background: var(--bg);
    overflow: auto;
  }
  :host([stale]) section {
    opacity: 0.55;
  }
  header {
    grid-area: head;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 3px var(--sp-4);
    padding: var(--sp-3) var(--sp-4);
    border-bottom: var(--border) solid var(--line);
  }
  h2 {
    font-size: var(--text-xl);
    line-height: var(--lh-tight);
  }
  header p:not(.vh) {
    grid-column: 1 / -1;
    min-height: 1.45em;
    color: var(--ink-2);
  }
  section {
    display: grid;
    min-width: 0;
    min-height: 0;
    padding: var(--sp-2) var(--sp-4);
  }
  h3 {
    font-size: var(--text-md);
    line-height: 18px;
  }
  .note {
    overflow: hidden;
    line-height: 18px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .shelves {
    grid-area: shelves;
    grid-template-rows: auto auto minmax(0, 1fr);
    border-right: var(--border) solid var(--line);
  }
  .lanes {
    grid-area: lanes;
    grid-template-rows: auto auto minmax(0, 1fr);
  }
  .time {
    grid-area: time;
    grid-template-rows: auto auto minmax(0, 1fr) auto;
    border-top: var(--border) solid var(--line);
    padding-bottom: var(--sp-3);
  }
  .none {
    grid-area: head;
    padding: var(--sp-6) var(--sp-4);
    color: var(--ink-3);
  }
  @media (max-width: 719.9px) {
    :host {
      grid-template:
        'head' auto
        'time' max-content
        'shelves' 300px
        'lanes' 320px / minmax(0, 1fr);
    }
    /* Buttons below may take three rows: the picture keeps its height. */
    .time {
      grid-template-rows: auto auto 190px auto;
    }
    header {
      grid-template-columns: minmax(0, 1fr);
    }
    header p:not(.vh) {
      min-height: 4.4em;
    }
    .shelves {
      border-right: 0;
      border-top: var(--border) solid var(--line);
    }
    .lanes {
      border-top: var(--border) solid var(--line);
    }
    .note {
      white-space: normal;
    }
  }
`;
