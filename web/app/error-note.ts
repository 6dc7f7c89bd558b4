import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { shared } from '../styles/shared.js';
import { icon } from '../components/icon.js';
import { noteStyles } from './note.styles.js';

/** A slip of our own: said calmly, once, with the details to copy; the rest of the page goes on. */
@customElement('error-note')
export class ErrorNote extends LitElement {
  static override styles = [shared, noteStyles];
  @state() private details = '';
  @state() private copied = false;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('error', this.onError);
    addEventListener('unhandledrejection', this.onRejection);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('error', this.onError);
    removeEventListener('unhandledrejection', this.onRejection);
  }

  override render() {
    return html`<div role="alert">
      ${
        this.details
          ? html`<div class="note error">
              ${icon('warn')}
              <p>Something on this page went wrong. Your scenario is safe, and the rest goes on.</p>
              <button @click=${this.copy}>${this.copied ? 'Copied' : 'Copy details'}</button>
              <button class="close" aria-label="Close" @click=${() => (this.details = '')}>${icon('cross')}</button>
            </div>`
          : nothing
      }
    </div>`;
  }

  private readonly onError = (event: ErrorEvent): void => {
    // A browser's remark about layouts that settle one picture later; nothing is wrong.
    if (!event.message.startsWith('ResizeObserver')) this.took(event.error ?? event.message);
  };

  private readonly onRejection = (event: PromiseRejectionEvent): void => {
    this.took(event.reason);
  };

  private took(reason: unknown): void {
    const text = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
    this.copied = false;
    this.details ||= `${text}\n${navigator.userAgent}\n${new Date().toISOString()}`;
  }

  private async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.details).then(
      () => (this.copied = true),
      () => {},
    );
  }
}
