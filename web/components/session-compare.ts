import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { formatProblem } from '../../src/domain/problems.js';
import type { Glance } from '../../workers/desk/protocol.js';
import { sessions } from '../keep/keep.js';
import type { SessionBody, SessionHead } from '../keep/session.js';
import { store } from '../store/use-store.js';
import { shared } from '../styles/shared.js';
import './text-differences.js';

interface Side {
  readonly head: SessionHead;
  readonly body: SessionBody;
  readonly glance: Glance | { readonly failed: string };
}

/** Two kept what-ifs side by side: figures of the same number of futures, and where their files differ. */
@customElement('session-compare')
export class SessionCompare extends LitElement {
  static override styles = [
    shared,
    css`
      .two {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 400px), 1fr));
        gap: var(--sp-4) var(--sp-8);
        margin-top: var(--sp-3);
      }
      section {
        min-width: 0;
        overflow-x: auto;
      }
      h2 {
        font-size: var(--text-lg);
      }
      h3 {
        overflow-wrap: anywhere;
      }
      table {
        width: 100%;
        margin-top: var(--sp-2);
        border-collapse: collapse;
        font-size: var(--text-sm);
      }
      th {
        text-align: left;
      }
      thead th {
        color: var(--ink-3);
        font-weight: var(--weight);
      }
      th:not(:first-child),
      td {
        text-align: right;
        white-space: nowrap;
      }
      th,
      td {
        height: var(--row-h);
        padding: 0 var(--sp-2) 0 0;
        border-bottom: var(--border) solid var(--line);
      }
      text-differences {
        margin-top: var(--sp-4);
      }
    `,
  ];
  /** Two of them; the first one is taken for the older. */
  @property({ attribute: false }) heads: readonly SessionHead[] = [];
  @state() private sides: readonly Side[] = [];
  private asked = '';

  override willUpdate(): void {
    const asked = this.heads.map(({ id }) => id).join();
    if (asked === this.asked) return;
    this.asked = asked;
    this.sides = [];
    void this.play(asked);
  }

  override render() {
    const [one, other] = this.sides;
    return html`<h2>Side by side</h2>
      <p class="note" role="status">
        ${one ? `Both played anew, with the same ${FUTURES} futures each.` : `Playing ${FUTURES} futures of each …`}
      </p>
      ${
        one && other
          ? html`<div class="two">${[one, other].map((side) => this.side(side))}</div>
              <text-differences .old=${one.body.shop.text} .now=${other.body.shop.text}></text-differences>`
          : nothing
      }`;
  }

  private side({ head, glance }: Side) {
    return html`<section tabindex="0" aria-label=${head.name || head.title}>
      <h3>${head.name || head.title}</h3>
      ${'failed' in glance ? html`<p role="alert">It could not be played: ${glance.failed}</p>` : this.table(glance)}
    </section>`;
  }

  private table({ problems, head, rows }: Glance) {
    if (problems.length > 0)
      return html`<p>Its file has problems:</p>
        <ul>
          ${problems.slice(0, 5).map((problem) => html`<li class="note">${formatProblem(problem)}</li>`)}
        </ul>`;
    return html`<table>
      <thead>
        <tr>
          <th scope="col">Strategy</th>
          ${head.map((words) => html`<th scope="col">${words}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ strategy, cells }) =>
            html`<tr>
              <th scope="row">${strategy}</th>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  private async play(asked: string): Promise<void> {
    const sides: Side[] = [];
    for (const head of this.heads) {
      const body = await sessions.body(head.id).catch(() => undefined);
      if (body === undefined || asked !== this.asked) return;
      const glance = await store.desk
        .glance(body.shop, FUTURES)
        .catch((error: unknown) => ({ failed: error instanceof Error ? error.message : String(error) }));
      sides.push({ head, body, glance });
    }
    if (asked === this.asked) this.sides = sides;
  }
}

const FUTURES = 40;
