/** A column map to start from: what the names of a header look like; fields that nothing looks like are left to the reader. */
export function guessMap(header: readonly string[]): string {
  const used = new Set<string>();
  const parts = looks.flatMap(([field, form, needed]) => {
    const name = header.find((one) => form.test(one) && !used.has(one));
    if (name !== undefined) used.add(name);
    return name !== undefined ? [`${field}=${name}`] : needed ? [`${field}=COLUMN`] : [];
  });
  const map = parts.join(',');
  return `--map ${/[\s;&|()'"]/.test(map) ? `"${map}"` : map}`;
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
