import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { lineDiff, linesChanged } from '../keep/line-diff.js';
import { shared } from '../styles/shared.js';

/** Where two texts differ, line by line: what was before with −, what is now with +. */
@customElement('text-differences')
export class TextDifferences extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      h3 {
        margin-bottom: var(--sp-1);
      }
      ol {
        overflow-x: auto;
        border-top: var(--border) solid var(--line);
        font-family: var(--font-mono);
        font-size: var(--text-sm);
      }
      li {
        display: grid;
        grid-template-columns: 48px 16px max-content;
        white-space: pre;
      }
      li.first {
        margin-top: var(--sp-2);
      }
      li span:first-child {
        padding-right: var(--sp-2);
        color: var(--ink-3);
        text-align: right;
      }
      .now {
        background: var(--bg-hover);
        font-weight: var(--weight-strong);
      }
      .old {
        color: var(--ink-3);
      }
    `,
  ];
  @property() old = '';
  @property() now = '';

  override render() {
    const [old, now] = [this.old.split('\n'), this.now.split('\n')];
    const hunks = lineDiff(old, now);
    if (hunks.length === 0) return html`<h3>The files are the same</h3>`;
    const lines = hunks.flatMap(({ before, after }) => [
      ...old
        .slice(...before)
        .map((text, i) => ({ kind: 'old', mark: '−', line: before[0] + i + 1, text, first: i === 0 })),
      ...now.slice(...after).map((text, i) => ({
        kind: 'now',
        mark: '+',
        line: after[0] + i + 1,
        text,
        first: i === 0 && before[0] === before[1],
      })),
    ]);
    const count = linesChanged(hunks);
    return html`<h3>${count === 1 ? '1 line differs' : `${count} lines differ`}</h3>
      <ol tabindex="0" aria-label="Lines that differ">
        ${lines
          .slice(0, MOST)
          .map(
            ({ kind, mark, line, text, first }) =>
              html`<li class="${kind} ${first ? 'first' : ''}">
                <span>${line}</span><span>${mark}</span><span>${text}</span>
              </li>`,
          )}
      </ol>
      ${lines.length > MOST ? html`<p class="note">and ${lines.length - MOST} more</p>` : ''}`;
  }
}

/** Lines shown: who has more differences compares other files. */
const MOST = 400;
