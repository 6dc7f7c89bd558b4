import { css } from 'lit';

export const fileEditorStyles = css`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    height: 100%;
    background: var(--bg);
  }
  header {
    display: flex;
    align-items: center;
    gap: var(--sp-2);
    flex: none;
    height: 32px;
    padding: 0 var(--sp-1) 0 var(--sp-4);
    border-bottom: var(--border) solid var(--line);
    background: var(--bg-sub);
    font-size: var(--text-sm);
  }
  h2 {
    overflow: hidden;
    min-width: 0;
    line-height: 30px;
    border-bottom: 2px solid var(--ink);
    font-size: var(--text-sm);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .count,
  .changed {
    flex: none;
    color: var(--ink-2);
  }
  .changed {
    margin-left: auto;
    padding-left: var(--sp-2);
  }
  .changed:empty {
    padding: 0;
  }
  .told,
  .empty {
    flex: none;
    padding: var(--sp-2) var(--sp-4);
    color: var(--ink-2);
    font-size: var(--text-sm);
  }
  .host {
    flex: 1 1 0;
    min-height: 0;
    overflow: hidden;
  }
  .hint {
    position: absolute;
    right: var(--sp-2);
    bottom: var(--sp-2);
    padding: 2px var(--sp-2);
    border-radius: var(--radius);
    background: var(--ink);
    color: var(--on-ink);
    font-size: var(--text-sm);
    pointer-events: none;
  }
`;
