import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { UseStore } from '../store/use-store.js';
import { shared } from '../styles/shared.js';
import { goToLine } from './go-to-line.js';
import { problemWords } from './problem-words.js';
import '../components/view-slot.js';

/** In place of a view, while the file has never been right: all its problems, and the file itself to mend them. */
@customElement('broken-file')
export class BrokenFile extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-rows: auto minmax(240px, 1fr);
        min-height: 0;
      }
      section {
        max-height: 50vh;
        overflow: auto;
        padding: var(--sp-6);
      }
      h1 {
        font-size: var(--text-xl);
      }
      li {
        display: grid;
        grid-template-columns: 14ch minmax(0, 1fr);
        gap: var(--sp-3);
        padding: var(--sp-2) 0;
        border-bottom: var(--border) solid var(--line);
        overflow-wrap: anywhere;
      }
      li button {
        justify-self: start;
      }
      ul {
        max-width: 900px;
        margin-top: var(--sp-3);
      }
      view-slot {
        border-top: var(--border) solid var(--line);
      }
    `,
  ];
  private readonly reading = new UseStore(this, ({ reading }) => reading);
  private readonly name = new UseStore(this, ({ shop }) => shop?.name ?? '');

  override render() {
    const problems = this.reading.now?.problems ?? [];
    return html`<section aria-labelledby="title">
        <h1 id="title">
          ${this.name.now} has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`} and can’t be
          played yet
        </h1>
        <p class="soft">
          It is played as soon as the last one is mended below. Nothing of the file has left this computer.
        </p>
        <ul>
          ${problems.slice(0, MOST).map((problem) => {
            const { line, column } = problem;
            return html`<li>
              <button class="link" @click=${() => goToLine(line)}>
                ${line === undefined ? 'the file' : `line ${line}${column === undefined ? '' : `:${column}`}`}
              </button>
              <span>${problemWords(problem).text}</span>
            </li>`;
          })}
        </ul>
        ${problems.length > MOST ? html`<p class="soft">And ${problems.length - MOST} more.</p>` : ''}
      </section>
      <view-slot tag="file-editor"></view-slot>`;
  }
}

const MOST = 50;
