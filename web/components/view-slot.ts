import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { shared } from '../styles/shared.js';
import { summon } from '../summon.js';

/** A place for an element that is loaded when it is first needed. Until then what stands inside is shown; if it can't be fetched, that is said. */
@customElement('view-slot')
export class ViewSlot extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        min-width: 0;
        min-height: 0;
      }
      p {
        padding: var(--sp-4);
      }
    `,
  ];
  /** Name of the element, one of our own. */
  @property() tag = '';
  @state() private problem = '';
  @state() private there = false;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('tag')) void this.load();
  }

  override render() {
    if (this.problem)
      return html`<p role="alert">
        This part could not be loaded (${this.problem}). <button class="link" @click=${this.load}>Try again</button>
      </p>`;
    if (!this.there || !/^[a-z]+(-[a-z]+)+$/.test(this.tag)) return html`<slot></slot>`;
    const tag = unsafeStatic(this.tag);
    return staticHtml`<${tag}></${tag}>`;
  }

  private async load(): Promise<void> {
    const { tag } = this;
    this.problem = '';
    this.there = customElements.get(tag) !== undefined;
    try {
      await summon(tag);
      if (tag === this.tag) this.there = customElements.get(tag) !== undefined;
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
    }
  }
}
