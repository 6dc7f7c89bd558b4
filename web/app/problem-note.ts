import { html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { UseStore } from '../store/use-store.js';
import { shared } from '../styles/shared.js';
import { goToLine } from './go-to-line.js';
import { icon } from '../components/icon.js';
import { noteStyles } from './note.styles.js';
import { problemWords } from './problem-words.js';

/** What is wrong with the file, where nobody looks at the file: the first problem, how many more, and the way to its line. */
@customElement('problem-note')
export class ProblemNote extends LitElement {
  static override styles = [shared, noteStyles];
  private readonly reading = new UseStore(this, ({ reading }) => reading);
  private readonly editor = new UseStore(this, ({ editor, view }) => editor.open && view === 'dashboard');

  override render() {
    const problems = this.reading.now?.problems ?? [];
    const [first] = problems;
    if (!first || this.editor.now) return nothing;
    const { place, text } = problemWords(first);
    const more = problems.length - 1;
    return html`<div class="note error" role="status">
      ${icon('warn')}
      <p><strong>${place}</strong> ${text}${more > 0 ? ` And ${more} more.` : ''}</p>
      <button @click=${() => goToLine(first.line)}>Go to line</button>
    </div>`;
  }
}
