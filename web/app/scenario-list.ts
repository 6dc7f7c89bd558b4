import { plural } from '../../src/domain/count-words.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { BoxEntry } from '../box/box.js';
import { shared } from '../styles/shared.js';
import { areaPath } from './area-path.js';
import { findScenarios } from './find-scenarios.js';
import { scenarioListStyles } from './scenario-list.styles.js';

/** Scenarios by the question they answer; textbook cases are folded. Fires `pick` with the entry's file. */
@customElement('scenario-list')
export class ScenarioList extends LitElement {
  static override styles = [shared, scenarioListStyles];
  @property({ attribute: false }) entries: readonly BoxEntry[] = [];
  /** File that is being fetched. */
  @property() busy = '';
  @state() private search = '';
  @state() private all = false;
  @state() private textbook = false;

  override render() {
    const { scenarios, textbook } = findScenarios(this.entries, this.search);
    const found = this.search !== '';
    const shown = found || this.all ? scenarios : scenarios.slice(0, FIRST);
    const more = scenarios.length - shown.length;
    return html`
      <div class="head">
        <h2 id="box">Scenarios in the box</h2>
        ${
          this.entries.length > MANY
            ? html`<input
                type="search"
                aria-label="Search scenarios"
                placeholder="Search ${this.entries.length} scenarios"
                .value=${this.search}
                @input=${(event: Event) => (this.search = (event.target as HTMLInputElement).value)}
              />`
            : nothing
        }
        <span class="soft">Units waiting, by week</span>
      </div>
      <ul aria-labelledby="box">
        ${shown.map((entry) => this.row(entry))}
      </ul>
      ${
        more > 0
          ? html`<p class="fold">
              <button class="link" aria-expanded="false" @click=${() => (this.all = true)}>${more} more</button>
              about promises, care, records, warehouses and transport
            </p>`
          : nothing
      }
      ${
        textbook.length > 0
          ? html`<p class="fold">
                <button
                  class="link"
                  aria-expanded=${found || this.textbook ? 'true' : 'false'}
                  @click=${() => (this.textbook = !this.textbook)}
                >
                  ${textbook.length} textbook case${textbook.length === 1 ? '' : 's'}
                </button>
                with known answers: newsvendor, base stock, reorder points …
              </p>
              ${
                found || this.textbook
                  ? html`<ul aria-label="Textbook cases">
                      ${textbook.map((entry) => this.row(entry))}
                    </ul>`
                  : nothing
              }`
          : nothing
      }
      ${
        scenarios.length + textbook.length === 0
          ? html`<p class="fold" role="status">No scenario has “${this.search}” in its title or question.</p>`
          : nothing
      }
    `;
  }

  private row({ file, title, question, items, ordersPerDay, strategies, weeks }: BoxEntry) {
    const { line, area } = areaPath(weeks, 144, 34);
    return html`<li>
      <button data-file=${file} ?disabled=${this.busy === file} @click=${() => this.pick(file)}>
        <strong>${title}</strong>
        <span class="question">${question}</span>
        <span class="facts">
          ${count(items, 'item')} · ${ordersPerDay} order${ordersPerDay === 1 ? '' : 's'} a day ·
          ${count(strategies, 'strategy', 'strategies')}
        </span>
        <svg viewBox="0 -1 144 36" width="144" height="36" aria-hidden="true">
          <path class="area" d=${area} />
          <path class="line" d=${line} />
        </svg>
      </button>
    </li>`;
  }

  private pick(file: string): void {
    this.dispatchEvent(new CustomEvent<string>('pick', { detail: file }));
  }
}

/** Shown before the fold; and how many are worth a search. */
const FIRST = 7;
const MANY = 12;

const count = (n: number, one: string, many?: string): string => `${n} ${plural(n, one, many)}`;
