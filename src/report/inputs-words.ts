import type { InputEffect, StudyResult } from '../study/result.js';
import { MONEY_KPI, SERVICE_KPI } from './effect.js';
import type { Format } from './format.js';
import { perMonth } from './per-month.js';
import { strategyName } from './strategy-name.js';

/**
 * What uncertain inputs mean for the verdicts, a line of introduction and one for each strategy; empty where inputs are certain.
 * 'More safety stock: in 12 of 100 refits the order of the two would be reversed (orders on time), in none (profit). …'
 */
export function inputLines(result: StudyResult, format: Format): string[] {
  const { inputs, strategies } = result;
  if (!inputs || inputs.effects.length === 0) return [];
  const lines = strategies.slice(1).flatMap(({ name }) => {
    const found = effectsOf(inputs, name);
    return found.length > 0
      ? [`${strategyName(name)}: ${reversal(found, inputs.refits)} ${allowing(found, result, format)}`]
      : [];
  });
  if (lines.length === 0) return [];
  return [
    `Inputs drawn anew ${inputs.refits === 1 ? 'once' : `${format.count(inputs.refits)} times`} from what the fit or the record leaves open, two futures each:`,
    ...lines,
  ];
}

/** 'In 12 of 100 refits the order of the two would be reversed (orders on time), in none of 100 (profit).'; '' where they are certain. */
export function inputSentence({ inputs }: StudyResult, strategy: string): string {
  const found = inputs ? effectsOf(inputs, strategy) : [];
  if (!inputs || found.length === 0) return '';
  const said = reversal(found, inputs.refits);
  return `${said[0].toUpperCase()}${said.slice(1)}`;
}

/** Of a strategy against the first one: on service and on profit. */
function effectsOf(inputs: NonNullable<StudyResult['inputs']>, strategy: string): readonly InputEffect[] {
  return [SERVICE_KPI, MONEY_KPI].flatMap((kpi) => {
    const effect = inputs.effects.find((e) => e.strategy === strategy && e.kpi === kpi && e.against !== undefined);
    // What no future changes needs no words.
    return effect && effect.sdInputs + effect.sdLuck > 0 ? [effect] : [];
  });
}

function reversal(effects: readonly InputEffect[], refits: number): string {
  const [first, ...rest] = effects.map((e) => `${howMany(e.reversed, refits)} (${axis(e)})`);
  return `in ${first.replace(' (', `${refits === 1 ? ' refit' : ' refits'} the order of the two would be reversed (`)}${rest.map((said) => `, in ${said}`).join('')}.`;
}

const howMany = (n: number, of: number): string => (n === 0 ? `none of ${of}` : `${n} of ${of}`);

const axis = ({ kpi }: InputEffect): string => (kpi === SERVICE_KPI ? 'orders on time' : 'profit');

function allowing(effects: readonly InputEffect[], result: StudyResult, format: Format): string {
  const ranges = effects.map((e) => {
    if (e.kpi === SERVICE_KPI) return `${format.range('rate', e.low, e.high, 'always')} orders in 100 on time`;
    const scale = perMonth(result);
    return `${format.range('money', e.low * scale, e.high * scale, 'always')} profit a month`;
  });
  const shares = effects.map((e) => `${Math.round(100 * e.share)}% (${axis(e)})`);
  return `Allowing for that the difference is ${ranges.join(' and ')}. Of the variance between futures ${shares.join(' and ')} comes from the inputs, the rest is luck.`;
}
