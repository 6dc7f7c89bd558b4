/** An SVG of the desk as a file of its own: title and note above it, colours and fonts written out, on the page's ground. */
export function svgFile(
  svg: string,
  { title, note }: { readonly title: string; readonly note: string },
  at: Element,
): string {
  const style = getComputedStyle(at);
  const token = (name: string, otherwise = '') => style.getPropertyValue(name).trim() || otherwise;
  const written = svg.replace(/var\((--[\w-]+)(?:,\s*([^()]*))?\)/g, (_, name: string, other = '') =>
    token(name, other),
  );
  const drawing = new DOMParser().parseFromString(written, 'image/svg+xml').documentElement;
  const width = Number(drawing.getAttribute('width')) || 640;
  const height = Number(drawing.getAttribute('height')) || 240;
  const file = document.implementation.createDocument(SVG, 'svg');
  const root = file.documentElement;
  const [wide, high] = [width + 2 * MARGIN, height + HEAD + MARGIN];
  set(root, { width: wide, height: high, viewBox: `0 0 ${wide} ${high}`, 'font-family': style.fontFamily });
  root.append(
    set(file.createElementNS(SVG, 'rect'), { width: wide, height: high, fill: token('--bg', '#fff') }),
    text(file, title, { y: MARGIN + 13, 'font-size': 13, 'font-weight': 600, fill: token('--ink', '#000') }),
    text(file, note, { y: MARGIN + 30, 'font-size': 12, fill: token('--ink-3', '#555') }),
    set(file.importNode(drawing, true), { x: MARGIN, y: HEAD }),
  );
  return new XMLSerializer().serializeToString(file);
}

/** The same, twice as large, as pixels. */
export async function pngFile(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, fail) =>
      canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture could be made'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Hands a file to the reader. */
export function download(name: string, content: Blob | string, type = 'text/plain'): void {
  const url = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 16;
const HEAD = 56;

function text(file: Document, content: string, attributes: Readonly<Record<string, string | number>>): Element {
  const element = set(file.createElementNS(SVG, 'text'), { x: MARGIN, ...attributes });
  element.textContent = content;
  return element;
}

function set<E extends Element>(element: E, attributes: Readonly<Record<string, string | number>>): E {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}
