/** A column map to start from: what the names of a header look like; fields that nothing looks like are left to the reader. */
export function guessMap(header: readonly string[]): string {
  const guesses = guessColumns(header);
  const parts = looks.flatMap(([field, , needed]) => {
    const name = guesses[field];
    return name !== undefined ? [`${field}=${name}`] : needed ? [`${field}=COLUMN`] : [];
  });
  const map = parts.join(',');
  return `--map ${/[\s;&|()'"]/.test(map) ? `"${map}"` : map}`;
}

/** The column that each field of an order line seems to be in, by name; absent = none. */
export function guessColumns(header: readonly string[]): Readonly<Record<string, string | undefined>> {
  const used = new Set<string>();
  const guesses: Record<string, string> = {};
  for (const [field, form] of looks) {
    const name = header.find((one) => form.test(one) && !used.has(one));
    if (name === undefined) continue;
    used.add(name);
    guesses[field] = name;
  }
  return guesses;
}

/** In the order in which they choose. */
const looks: readonly (readonly [field: string, form: RegExp, needed: boolean])[] = [
  ['order', /order.?(no|num|number|id|ref)|invoice|^order$|bestell|auftrag|rechnung|commande|pedido|^ref/i, true],
  ['item', /sku|item|article|artikel|product.?(id|code|no)|stock.?code|variant|référence|producto|product/i, true],
  ['units', /q(uanti)?ty|quantity|units|menge|anzahl|quantit|cantidad|pieces|stück/i, true],
  ['time', /date|time|datum|created|placed|fecha|zeit/i, true],
  ['price', /price|preis|prix|precio|unit.?cost|amount/i, false],
  ['customer', /customer|client|kunde|buyer|e-?mail|account/i, false],
];
