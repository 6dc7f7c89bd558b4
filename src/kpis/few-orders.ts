/** A set of order numbers that is nearly always empty: looking up a set takes longer than asking whether there is anything in it. */
export class FewOrders {
  private readonly orders = new Set<number>();

  add(order: number): void {
    this.orders.add(order);
  }

  has(order: number): boolean {
    return this.orders.size > 0 && this.orders.has(order);
  }

  /** Forgets an order; was it there? */
  take(order: number): boolean {
    return this.orders.size > 0 && this.orders.delete(order);
  }
}
