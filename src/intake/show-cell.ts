/** A cell's text for a message: short, and no mail address where one has slipped into the wrong column. */
export function showCell(value: string): string {
  const text = value.replace(/\S+@\S+/g, '…@…');
  return `'${text.length > 40 ? `${text.slice(0, 40)}…` : text}'`;
}
