import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatProblem, type Problem } from '../../src/domain/problems.js';
import { UseStore } from '../store/use-store.js';
import { shared } from '../styles/shared.js';

/** What is wrong with the file, each with a way to its line. It lies below the text, so that the line being typed never moves. Fires `go`. */
@customElement('file-problems')
export class FileProblems extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        flex: none;
        overflow: auto;
        max-height: 40%;
        font-size: var(--text-sm);
      }
      ul {
        border-top: var(--border) solid var(--line);
        padding: var(--sp-1) 0;
      }
      li {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: var(--sp-2);
        align-items: start;
        padding: 2px var(--sp-2) 2px var(--sp-4);
        overflow-wrap: anywhere;
      }
      li.problem {
        background: var(--error-bg);
      }
      li.warning {
        background: var(--warn-bg);
      }
      strong {
        color: var(--error);
      }
      .warning strong {
        color: var(--warn);
      }
      button {
        min-height: 24px;
        white-space: nowrap;
      }
    `,
  ];
  /** Name of the file in the editor. */
  @property() file = '';
  private readonly reading = new UseStore(this, ({ reading }) => reading);

  override render() {
    const { problems = [], warnings = [] } = this.reading.now ?? {};
    if (problems.length + warnings.length === 0) return nothing;
    return html`<ul aria-label="Problems">
      ${problems.slice(0, MOST).map((problem) => this.line(problem, 'problem'))}
      ${problems.length > MOST ? html`<li class="problem">and ${problems.length - MOST} more</li>` : nothing}
      ${warnings.slice(0, MOST).map((warning) => this.line(warning, 'warning'))}
    </ul>`;
  }

  private line(problem: Problem, kind: 'problem' | 'warning') {
    const { file, ...here } = problem;
    const other = file !== undefined && file !== this.file;
    return html`<li class=${kind}>
      <span
        ><strong>${kind === 'problem' ? 'Problem' : 'Warning'}</strong> ${formatProblem(other ? problem : here)}</span
      >
      ${
        other || problem.line === undefined
          ? nothing
          : html`<button @click=${() => this.dispatchEvent(new CustomEvent('go', { detail: problem }))}>
              Go to line ${problem.line}
            </button>`
      }
    </li>`;
  }
}

/** Problems shown at once: who has more mends the first ones first. */
const MOST = 30;
