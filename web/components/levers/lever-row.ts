import { css } from 'lit';
import type { Lever } from '../../../src/study/levers/lever.js';

/** What every lever looks like: a bar at the left edge where it differs from the baseline, its name, and the way back. */
export const leverRow = css`
  :host {
    position: relative;
    display: block;
    padding: 0 var(--sp-4);
  }
  :host([changed])::before {
    content: '';
    position: absolute;
    inset: 1px auto 5px 6px;
    width: 3px;
    border-radius: 1px;
    background: var(--strategy);
  }
  @media (forced-colors: active) {
    :host([changed])::before {
      background: Highlight;
    }
  }
  .head {
    display: flex;
    align-items: center;
    gap: var(--sp-2);
    min-height: 20px;
  }
  label {
    flex: 0 1 auto;
    min-width: 0;
    margin-right: auto;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  button.back {
    display: flex;
    flex: 1 1 0;
    /* Where there is no room for the words they wrap out of sight; the arrow stays. */
    flex-wrap: wrap;
    overflow: hidden;
    align-items: center;
    column-gap: 3px;
    min-width: 16px;
    min-height: 0;
    height: var(--hit);
    margin-block: calc((20px - var(--hit)) / 2);
    line-height: var(--hit);
    white-space: nowrap;
    padding: 0;
    border: 0;
    background: none;
    color: var(--ink-3);
    font-size: var(--text-sm);
    position: relative;
    justify-content: flex-end;
  }
  button.back:hover:not(:disabled) {
    background: none;
    color: var(--ink);
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  button.back svg {
    width: 14px;
    height: 14px;
    /* As high as the button, so that words on a second line are out of sight altogether. */
    margin-block: calc((var(--hit) - 14px) / 2);
  }
`;

/** What a lever's tooltip says: what it does, where its value is from, how far it goes. */
export function leverLines(lever: Lever): string[] {
  const range =
    lever.kind === 'slider'
      ? [
          `${lever.word?.at === 'min' ? `${lever.word.text}, then ` : ''}${lever.min} to ${lever.max}${lever.unit === '' ? '' : ` ${lever.unit}`}${lever.word?.at === 'max' ? `, or ${lever.word.text}` : ''}`,
        ]
      : [];
  return [lever.sentence, ...(lever.source === '' ? [] : [capital(lever.source)]), ...range];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
