import { AlertQuality } from './alerts.js';
import { Bullwhip } from './bullwhip.js';
import type { KpiFamily, KpiSetting } from './kpi.js';
import { RecordKpis } from './records.js';
import { Service } from './service.js';
import { Stock } from './stock.js';

/** Every family there is; a new one is a file and a line here. */
export const kpiFamilies = {
  service: (setting: KpiSetting) => new Service(setting),
  stock: (setting: KpiSetting) => new Stock(setting),
  records: (setting: KpiSetting) => new RecordKpis(setting),
  alerts: (setting: KpiSetting) => new AlertQuality(setting),
  bullwhip: (setting: KpiSetting) => new Bullwhip(setting),
} satisfies Record<string, (setting: KpiSetting) => KpiFamily>;
