/** What a file of a shop may hold. `heads` and `lines` are orders in two tables: when and by whom, and of what. */
export const SHOP_FILE_KINDS = ['orders', 'heads', 'lines', 'stock', 'deliveries'] as const;
export type ShopFileKind = (typeof SHOP_FILE_KINDS)[number];
