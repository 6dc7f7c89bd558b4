/** A canvas as large as its box, sharp on every screen, whose colours are those of the page. */
export class Paper {
  readonly context: CanvasRenderingContext2D;
  width = 0;
  height = 0;
  private colours = new Map<string, string>();

  constructor(private readonly canvas: HTMLCanvasElement) {
    this.context = canvas.getContext('2d')!;
  }

  /** To be called when its box has another size, or the theme has changed. */
  fit(width: number, height: number): void {
    const ratio = devicePixelRatio || 1;
    this.width = width;
    this.height = height;
    this.canvas.width = Math.max(1, Math.round(width * ratio));
    this.canvas.height = Math.max(1, Math.round(height * ratio));
    this.context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.colours.clear();
  }

  /** The value of `--name`. */
  colour(name: string): string {
    let value = this.colours.get(name);
    if (value === undefined) {
      value = getComputedStyle(this.canvas).getPropertyValue(name).trim() || '#888';
      this.colours.set(name, value);
    }
    return value;
  }

  forget(): void {
    this.colours.clear();
  }

  font(size: number, weight = 400): void {
    this.context.font = `${weight} ${size}px ${this.colour('--font')}`;
  }
}

/** Calls `again` whenever the page turns light or dark. Returns how to stop. */
export function onTheme(again: () => void): () => void {
  const media = matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(again);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] });
  media.addEventListener('change', again);
  return () => {
    observer.disconnect();
    media.removeEventListener('change', again);
  };
}
