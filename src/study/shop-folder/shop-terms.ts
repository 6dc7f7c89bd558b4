/** What a person calls the shop, and what they want of it. */
export interface ShopTerms {
  readonly title: string;
  /** Where the key of the customers' hashes is kept, for the report. */
  readonly key: string;
  /** Of all prices; else what the orders say. */
  readonly currency?: string | undefined;
}
