import { html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { UseStore } from '../store/use-store.js';
import { shared } from '../styles/shared.js';
import { LiveWords } from './live-words.js';
import { statusWords } from './status-words.js';

/** Reads aloud how far the study is, at most every five seconds; wherever the bar shows it. */
@customElement('run-news')
export class RunNews extends LitElement {
  static override styles = shared;
  private readonly state = new UseStore(this);
  private readonly live = new LiveWords(this);

  override render() {
    this.live.say(statusWords(this.state.now, navigator.language));
    return html`<div class="vh" role="status">${this.live.said}</div>`;
  }
}
