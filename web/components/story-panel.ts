import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { StoryPage } from '../../src/report/future/story-page.js';
import { dialogStyles } from '../styles/dialog.js';
import { shared } from '../styles/shared.js';
import { richText } from './rich-text.js';
import './story-rail.js';

/** One order: what became of it, why, step by step, and what the customer was told. Fires `day` with the day that is pointed at. */
@customElement('story-panel')
export class StoryPanel extends LitElement {
  static override styles = [
    shared,
    dialogStyles,
    css`
      :host {
        display: grid;
        grid-template-rows: auto auto minmax(0, 1fr) auto;
        min-height: 0;
        min-width: 0;
      }
      header {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0 var(--sp-4);
        align-items: center;
        min-height: 65px;
        padding: var(--sp-3) var(--sp-4);
        border-bottom: var(--border) solid var(--line);
      }
      h2 {
        font-size: var(--text-xl);
        font-weight: var(--weight);
        line-height: var(--lh-tight);
      }
      header p {
        grid-column: 1 / -1;
        min-height: 1.45em;
        margin-top: 3px;
        color: var(--ink-2);
      }
      dl {
        display: grid;
        grid-template-columns: repeat(4, auto);
        border-bottom: var(--border) solid var(--line);
      }
      dl div {
        min-width: 0;
        padding: var(--sp-2) var(--sp-4);
        border-left: var(--border) solid var(--line);
      }
      dl div:first-child {
        border-left: 0;
      }
      dt {
        color: var(--ink-2);
        font-size: var(--text-sm);
      }
      dd {
        font-size: var(--text-lg);
        font-weight: var(--weight-strong);
      }
      .steps {
        overflow: auto;
        overscroll-behavior: contain;
        padding: 0 var(--sp-4) 0 var(--sp-2);
      }
      .told {
        min-height: 73px;
        padding: var(--sp-2) var(--sp-4) var(--sp-3);
        border-top: var(--border) solid var(--line);
      }
      .told > div {
        display: flex;
        justify-content: space-between;
        gap: var(--sp-3);
      }
      .told h3 {
        font-size: var(--text-md);
      }
      .told ul {
        display: flex;
        gap: var(--sp-6);
        overflow-x: auto;
      }
      .told li {
        flex: 0 1 auto;
        min-width: 96px;
        line-height: 1.35;
      }
      .told li span {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        line-clamp: 2;
      }
      small {
        display: block;
        color: var(--ink-3);
        font-size: var(--text-sm);
      }
      dialog {
        width: 560px;
      }
      article {
        padding: var(--sp-3) 0;
        border-top: var(--border) solid var(--line);
      }
      article p {
        margin-top: var(--sp-2);
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
      .letters {
        max-height: 60vh;
        overflow: auto;
      }
      @media (max-width: 1279.9px) {
        :host {
          display: block;
        }
        .steps {
          overflow: visible;
        }
      }
      @media (max-width: 719.9px) {
        header {
          grid-template-columns: minmax(0, 1fr);
        }
        dl {
          grid-template-columns: 1fr 1fr;
        }
        dl div:nth-child(odd) {
          border-left: 0;
        }
        dl div:nth-child(n + 3) {
          border-top: var(--border) solid var(--line);
        }
      }
    `,
  ];
  @property({ attribute: false }) story: StoryPage | null = null;
  /** What is said where there is no story. */
  @property() note = '';
  /** The day that is pointed at. */
  @property({ attribute: false }) day: number | null = null;
  @query('dialog') private dialog!: HTMLDialogElement;

  override render() {
    const { story } = this;
    if (!story)
      return html`<header>
        <h2>${this.note}</h2>
        <slot name="under"></slot>
        <p></p>
      </header>`;
    const { messages, silence } = story;
    return html`
      <header>
        <h2 id="title">${richText(story.title)}</h2>
        <slot name="under"></slot>
        <p>${story.subtitle}</p>
      </header>
      <dl>
        ${story.facts.map(
          ({ label, value }) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
      <div class="steps" tabindex="0" role="region" aria-label="What happened, step by step">
        <story-rail
          .steps=${story.steps}
          .day=${this.day}
          @day=${(event: CustomEvent<number | null>) => this.dispatchEvent(new CustomEvent('day', { detail: event.detail }))}
        ></story-rail>
      </div>
      <section class="told" aria-labelledby="told">
        <div>
          <h3 id="told">What the customer was told</h3>
          ${
            messages.length > 0
              ? html`<button class="link" @click=${() => this.dialog.showModal()}>Read the messages</button>`
              : nothing
          }
        </div>
        ${
          messages.length > 0
            ? html`<ul>
                ${messages.map(({ date, short }) => html`<li><small>${date}</small><span>${short}</span></li>`)}
              </ul>`
            : html`<p class="soft">${silence}</p>`
        }
      </section>
      <dialog aria-labelledby="letters">
        <h2 id="letters">What order #${story.order} was told</h2>
        <div class="letters" tabindex="0" role="region" aria-label="Messages">
          ${messages.map(
            ({ date, subject, text }) =>
              html`<article>
                <small>${date}</small>
                <strong>${subject}</strong>
                <p>${text}</p>
              </article>`,
          )}
        </div>
        <div class="buttons"><button class="primary" @click=${() => this.dialog.close()}>Close</button></div>
      </dialog>
    `;
  }
}
