import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { FindingsPart, ImportFindings, LeftOutLine } from '../../src/report/import/findings.js';
import { icon } from './icon.js';
import { shared } from '../styles/shared.js';

/** What an import found: what was taken, and every row that was not, with the reason. */
@customElement('import-found')
export class ImportFound extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: var(--sp-8);
      }
      section {
        display: grid;
        gap: var(--sp-4);
      }
      h2 {
        font-size: var(--text-xs);
        font-weight: var(--weight);
        color: var(--ink-3);
      }
      .headline {
        font-size: var(--text-xl);
        font-weight: var(--weight-strong);
        line-height: var(--lh-tight);
      }
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(190px, 1fr));
        gap: var(--sp-3) var(--sp-5);
      }
      dt {
        color: var(--ink-3);
        font-size: var(--text-sm);
      }
      dd {
        font-size: var(--text-lg);
      }
      dd .note {
        display: block;
      }
      h3 {
        margin-bottom: var(--sp-1);
        font-size: var(--text-md);
      }
      .scroll {
        overflow-x: auto;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-size: var(--text-sm);
      }
      th,
      td {
        padding: var(--sp-1) var(--sp-3) var(--sp-1) 0;
        border-bottom: var(--border) solid var(--line);
        text-align: left;
        vertical-align: top;
      }
      th {
        color: var(--ink-3);
        font-size: var(--text-xs);
        font-weight: var(--weight);
      }
      .number {
        text-align: right;
        white-space: nowrap;
      }
      td.example {
        max-width: 420px;
        color: var(--ink-2);
        overflow-wrap: anywhere;
      }
      .place {
        color: var(--ink-3);
      }
      li {
        overflow-wrap: anywhere;
      }
      @media (max-width: 719px) {
        dl {
          grid-template-columns: 1fr 1fr;
        }
      }
      .groups {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 380px), 1fr));
        gap: var(--sp-4) var(--sp-8);
        font-size: var(--text-sm);
      }
      .error svg {
        flex: none;
      }
      .error {
        display: flex;
        gap: var(--sp-2);
        padding: var(--sp-2) var(--sp-3);
        border-left: 3px solid var(--error);
        background: var(--error-bg);
        overflow-wrap: anywhere;
      }
    `,
  ];
  @property({ attribute: false }) found!: ImportFindings;

  override render() {
    const { errors, parts } = this.found;
    return html`
      ${
        errors.length > 0
          ? html`<section role="alert" aria-label="Problems">
              ${errors.map((error) => html`<p class="error">${icon('warn')}<span>${error}</span></p>`)}
            </section>`
          : nothing
      }
      ${parts.map((part) => this.section(part))}
    `;
  }

  private section({ title, headline, facts, balance, leftOut, groups }: FindingsPart) {
    return html`<section aria-label=${title}>
      <div>
        <h2>${title}</h2>
        <p class="headline">${headline}</p>
      </div>
      <dl>
        ${facts.map(
          ({ label, value, note }) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${value}${note ? html`<span class="note">${note}</span>` : nothing}</dd>
            </div>`,
        )}
      </dl>
      <div>
        <h3>Every row is accounted for</h3>
        <p>${balance}</p>
      </div>
      ${leftOut.length > 0 ? this.table(leftOut) : nothing}
      <div class="groups">
        ${groups.map(
          (group) =>
            html`<div>
              <h3>${group.title}</h3>
              <ul>
                ${group.lines.map((line) => html`<li>${line}</li>`)}
              </ul>
            </div>`,
        )}
      </div>
    </section>`;
  }

  private table(lines: readonly LeftOutLine[]) {
    const units = lines.some((line) => line.units !== '');
    return html`<div class="scroll" tabindex="0" role="region" aria-label="Left out, and why">
      <table>
        <thead>
          <tr>
            <th scope="col">Left out, and why</th>
            <th scope="col" class="number">Rows</th>
            ${units ? html`<th scope="col" class="number">Units</th>` : nothing}
            <th scope="col">For example</th>
          </tr>
        </thead>
        <tbody>
          ${lines.map(
            (line) =>
              html`<tr>
                <td>${line.why}</td>
                <td class="number">${line.rows}</td>
                ${units ? html`<td class="number">${line.units}</td>` : nothing}
                <td class="example"><span class="place">${line.place}</span> ${line.example}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}
