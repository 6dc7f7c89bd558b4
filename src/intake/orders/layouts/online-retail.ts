import { onlineRetail as names } from '../../columns.js';
import { columnsLayout, namedColumns } from '../columns-layout.js';
import type { Layout } from '../layout.js';

/** The Online Retail data sets of UCI, names of both editions. It must have prices: its rules tell gifts and fees by them. */
export const onlineRetail: Layout = {
  name: 'online-retail',
  title: 'Online Retail',
  recognise(header) {
    const columns = namedColumns(header, names);
    if (columns === null || columns.index.price < 0) return null;
    return columnsLayout('online-retail', onlineRetail.title, columns, {
      itemPattern: /^[0-9]{5}/,
      creditNotePattern: /^C/,
      adjustmentPattern: /^A/,
      upperCaseSuffix: true,
    });
  },
};
