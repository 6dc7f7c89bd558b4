import type { ColumnMap } from '../../order-history.js';

/** Usual names of the columns of order lines, as `plainName` writes them. */
export const PLAIN_NAMES: Readonly<Record<keyof ColumnMap, readonly string[]>> = {
  order: ['order', 'orderid', 'orderno', 'ordernr', 'ordernumber', 'orderref', 'orderreference', 'salesorder', 'invoice', 'invoiceid', 'invoiceno', 'invoicenumber', 'bestellung', 'bestellnr', 'bestellnummer', 'auftrag', 'auftragsnr', 'auftragsnummer', 'rechnung', 'rechnungsnr', 'rechnungsnummer', 'commande', 'pedido'], // prettier-ignore
  item: ['item', 'itemid', 'itemno', 'itemcode', 'itemnumber', 'sku', 'itemsku', 'productsku', 'article', 'articleid', 'articleno', 'articlenumber', 'artikel', 'artikelnr', 'artikelnummer', 'product', 'productid', 'productcode', 'stockcode', 'variantsku', 'producto', 'produit'], // prettier-ignore
  units: ['units', 'unit', 'qty', 'quantity', 'qtyordered', 'quantityordered', 'pieces', 'pcs', 'menge', 'anzahl', 'stuck', 'stuckzahl', 'cantidad', 'quantite'], // prettier-ignore
  time: ['time', 'date', 'day', 'datetime', 'timestamp', 'ordered', 'orderedat', 'orderedon', 'ordertime', 'orderdate', 'dateordered', 'created', 'createdat', 'createdon', 'placed', 'placedat', 'placedon', 'purchasedat', 'invoicedate', 'datum', 'bestelldatum', 'auftragsdatum', 'rechnungsdatum', 'zeit', 'zeitpunkt', 'fecha'], // prettier-ignore
  price: ['price', 'unitprice', 'itemprice', 'priceeach', 'priceperunit', 'pricepaid', 'preis', 'einzelpreis', 'stuckpreis', 'precio', 'prix'], // prettier-ignore
  customer: ['customer', 'customerid', 'customerno', 'customernumber', 'customeremail', 'client', 'clientid', 'buyer', 'buyerid', 'email', 'kunde', 'kundennr', 'kundennummer', 'cliente'], // prettier-ignore
};
