import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../components/view-slot.js';
import '../components/charts/chart-panel.js';
import '../components/dock-panel.js';
import '../components/kpi-cards.js';
import { recall, remember } from '../components/remember.js';
import '../components/verdict-line.js';
import { shared } from '../styles/shared.js';
import { UseStore } from '../store/use-store.js';
import { setStyle } from '../components/set-style.js';

/** Which is better, by how much, how sure, and what it costs: verdict, KPIs, four charts, and the dock with the file beside it. */
@customElement('dashboard-view')
export class DashboardView extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-width: 0;
        min-height: 0;
        height: 100%;
        overflow: auto;
        background: var(--bg);
      }
      verdict-line {
        position: sticky;
        z-index: 2;
        top: 0;
        flex: none;
      }
      .figures {
        flex: none;
      }
      .charts {
        flex: 1 0 auto;
        display: grid;
        grid-template-columns: minmax(0, 1.36fr) minmax(0, 1fr);
        grid-auto-rows: minmax(200px, 1fr);
        gap: 1px;
        background: var(--line);
      }
      .handle {
        flex: none;
        height: 1px;
        background: var(--line);
        position: relative;
        cursor: row-resize;
        touch-action: none;
      }
      .handle::after {
        content: '';
        position: absolute;
        z-index: 1;
        inset: -4px 0;
      }
      .handle:hover,
      .handle:focus-visible {
        background: var(--ink);
        box-shadow: 0 0 0 1px var(--ink);
      }
      .below {
        flex: none;
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        grid-template-rows: minmax(0, 1fr);
        height: var(--dock-h);
      }
      .below.folded {
        height: auto;
      }
      .file {
        display: none;
      }
      @media (min-width: 1280px) {
        .below.beside {
          grid-template-columns: minmax(0, 1fr) 400px;
        }
        .beside .file {
          display: grid;
          min-width: 0;
          min-height: 0;
          border-left: var(--border) solid var(--line);
        }
      }
      @media (min-width: 1920px) {
        .charts {
          grid-template-columns: minmax(0, 1.36fr) minmax(0, 1fr) minmax(0, 1fr);
          grid-auto-rows: minmax(260px, 1fr);
        }
        chart-panel[chart='heat'] {
          grid-column: 1 / -1;
        }
      }
      @media (max-width: 1023.9px) {
        .charts {
          grid-template-columns: minmax(0, 1fr);
          grid-auto-rows: 260px;
        }
      }
      @media (max-width: 719.9px) {
        :host {
          display: block;
        }
        verdict-line {
          position: static;
        }
        .charts {
          grid-auto-rows: 280px;
        }
        .below {
          height: 420px;
        }
        .handle {
          pointer-events: none;
        }
      }
    `,
  ];
  @state() private dockHeight = recall('dock', 216);
  private readonly dock = new UseStore(this, (now) => now.dock);
  private readonly editor = new UseStore(this, (now) => now.editor);

  override render() {
    const { open } = this.dock.now;
    const beside = this.editor.now.open;
    return html`
      <verdict-line role="region" aria-label="Verdict"></verdict-line>
      <section class="figures" aria-label="KPIs"><kpi-cards></kpi-cards></section>
      <section class="charts" aria-label="Charts">
        <chart-panel chart="fan"></chart-panel>
        <chart-panel chart="frontier"></chart-panel>
        <chart-panel chart="forest"></chart-panel>
        <chart-panel chart="heat"></chart-panel>
      </section>
      <div
        class="handle"
        role="separator"
        aria-orientation="horizontal"
        aria-label="Height of what is below the charts"
        aria-valuenow=${this.dockHeight}
        aria-valuemin=${LEAST}
        aria-valuemax="800"
        tabindex=${open ? 0 : -1}
        @pointerdown=${this.grabbed}
        @keydown=${this.keyed}
      ></div>
      <section
        class=${`below${beside ? ' beside' : ''}${open ? '' : ' folded'}`}
        aria-label="Items and deliveries"
        ${setStyle({ '--dock-h': `${this.dockHeight}px` })}
      >
        <dock-panel ?beside=${beside}></dock-panel>
        ${beside && open ? html`<aside class="file" aria-label="Scenario file"><view-slot tag="file-editor"></view-slot></aside>` : nothing}
      </section>
    `;
  }

  private resize(height: number): void {
    this.dockHeight = Math.round(Math.max(LEAST, Math.min(innerHeight - 200, height)));
    remember('dock', this.dockHeight);
  }

  private grabbed(event: PointerEvent): void {
    if (event.button !== 0 || !this.dock.now.open) return;
    event.preventDefault();
    const [from, height] = [event.clientY, this.dockHeight];
    const stop = new AbortController();
    const { signal } = stop;
    addEventListener('pointermove', (moved) => this.resize(height + from - moved.clientY), { signal });
    addEventListener('pointerup', () => stop.abort(), { signal });
    addEventListener('pointercancel', () => stop.abort(), { signal });
  }

  private keyed(event: KeyboardEvent): void {
    const by = { ArrowUp: 24, ArrowDown: -24, PageUp: 120, PageDown: -120 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.resize(this.dockHeight + by);
  }
}

/** The dock is never lower, in px. */
const LEAST = 160;
