import type { Problem } from '../../../domain/problems.js';
import { findColumns } from '../../columns.js';
import type { ColumnMap } from '../../order-history.js';
import { columnsLayout } from '../columns-layout.js';
import type { OpenLayout } from '../layout.js';

/** Any table with one order line a row, through a map of its columns. No rule but those given is asked. */
export function mappedLayout(file: string, header: readonly string[], map: ColumnMap): OpenLayout | readonly Problem[] {
  const columns = findColumns(file, header, map);
  if (!('index' in columns)) return columns;
  return columnsLayout('map', 'columns as mapped', columns, { upperCaseSuffix: false, negativeIsReturn: true });
}
