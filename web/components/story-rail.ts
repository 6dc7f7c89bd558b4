import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { StoryPageStep } from '../../src/report/future/story-steps.js';
import { shared } from '../styles/shared.js';
import { setStyle } from './set-style.js';

/**
 * What happened, step by step: dates on the left, a rail with a dot a step, and a thick grey stretch for each wait, as long as the wait.
 * Fires `day` with the day of the step that is pointed at, or null; `day` set from elsewhere marks the step before it.
 */
@customElement('story-rail')
export class StoryRail extends LitElement {
  static override styles = [
    shared,
    css`
      ol {
        display: grid;
        padding: var(--sp-3) 0 var(--sp-4);
      }
      li {
        position: relative;
        display: grid;
        grid-template-columns: 92px 28px minmax(0, 1fr);
        border-radius: var(--radius);
      }
      li.at {
        background: var(--bg-sub);
      }
      time {
        padding-top: 5px;
        color: var(--ink-2);
        text-align: right;
        white-space: nowrap;
        line-height: 1.35;
      }
      time small {
        display: block;
        color: var(--ink-3);
        font-size: var(--text-sm);
      }
      .rail {
        position: relative;
      }
      .rail::before {
        content: '';
        position: absolute;
        inset: 0 auto 0 13px;
        border-left: 2px solid var(--line);
      }
      li:first-child .rail::before {
        top: 14px;
      }
      li:last-child .rail::before {
        bottom: auto;
        height: 14px;
      }
      .rail i {
        position: absolute;
        top: 9px;
        left: 9px;
        width: 10px;
        height: 10px;
        border: 2px solid var(--ink);
        border-radius: 50%;
        background: var(--bg);
      }
      .trouble .rail i {
        background: var(--ink);
      }
      .said {
        padding: 4px var(--sp-2) 7px 0;
      }
      h3 {
        font-size: var(--text-md);
        line-height: 1.45;
      }
      .said p {
        color: var(--ink-2);
      }
      .wait {
        grid-template-columns: 92px 28px minmax(0, 1fr);
        align-items: center;
        height: var(--long);
        color: var(--ink-2);
        font-size: var(--text-md);
      }
      .wait .rail {
        align-self: stretch;
      }
      .wait .rail b {
        position: absolute;
        inset: 3px auto 3px 10px;
        width: 8px;
        background: var(--chart-axis);
      }
      @media (max-width: 480px) {
        li {
          grid-template-columns: 74px 24px minmax(0, 1fr);
        }
        .wait {
          grid-template-columns: 74px 24px minmax(0, 1fr);
        }
      }
    `,
  ];
  @property({ attribute: false }) steps: readonly StoryPageStep[] = [];
  @property({ attribute: false }) day: number | null = null;

  override render() {
    const at =
      this.day === null ? -1 : this.steps.findLastIndex((step) => Math.floor(step.day) <= Math.floor(this.day!));
    return html`<ol @pointerleave=${() => this.tell(null)}>
      ${this.steps.map((step, i) => [step.wait ? this.wait(step) : nothing, this.step(step, i, i === at)])}
    </ol>`;
  }

  private step(step: StoryPageStep, i: number, at: boolean) {
    const before = this.steps[i - 1];
    const again = before?.at === step.at;
    return html`<li
      class=${[step.trouble ? 'trouble' : '', at ? 'at' : ''].join(' ')}
      @pointerenter=${() => this.tell(step.day)}
    >
      <time datetime=${step.at}>${again ? nothing : html`${step.date}<small>${step.clock}</small>`}</time>
      <span class="rail"><i></i></span>
      <div class="said">
        <h3>${step.title}${step.trouble ? html`<span class="vh"> (something went wrong)</span>` : nothing}</h3>
        ${step.text ? html`<p>${step.text}</p>` : nothing}
      </div>
    </li>`;
  }

  private wait({ wait, waitDays, day }: StoryPageStep) {
    return html`<li
      class="wait"
      ${setStyle({ '--long': `${Math.round(long(waitDays))}px` })}
      @pointerenter=${() => this.tell(day - waitDays / 2)}
    >
      <span></span><span class="rail"><b></b></span><span>${wait}</span>
    </li>`;
  }

  private tell(day: number | null): void {
    this.dispatchEvent(new CustomEvent('day', { detail: day }));
  }
}

/** Pixels of a wait: five a day, but for those that would fill the page. */
const long = (days: number): number => Math.min(140, Math.max(22, 14 + 4.5 * days));
