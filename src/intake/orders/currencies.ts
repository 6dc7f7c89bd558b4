/** The currencies that rows of orders name, and how often. */
export class Currencies {
  private readonly rows = new Map<string, number>();

  /** Whatever else the cell holds is no currency. */
  add(cell: string): void {
    const code = cell.trim().toUpperCase();
    if (/^[A-Z]{3}$/.test(code)) this.rows.set(code, (this.rows.get(code) ?? 0) + 1);
  }

  /** Those named, the most frequent first. */
  named(): readonly { readonly code: string; readonly rows: number }[] {
    return [...this.rows].map(([code, rows]) => ({ code, rows })).sort((a, b) => b.rows - a.rows);
  }
}
