import { describe, expect, it } from 'vitest';
import * as say from '../../../src/domain/messages.js';
import { placeholdersOf } from '../../../src/domain/care.js';
import type { Problem } from '../../../src/domain/problems.js';
import type { CareSpec } from '../../../src/domain/strategy.js';
import { parseScenario } from '../../../src/study/scenario-file/parse.js';
import { goodFile } from './good-file.js';

const withCare = (care: string, more: readonly (readonly [was: string, is: string])[] = []): string =>
  [['policy:\n', `care: ${care}\npolicy:\n`] as const, ...more].reduce((text, [was, is]) => text.replace(was, is), goodFile); // prettier-ignore

function careOf(text: string, strategy = 'baseline', templates = ''): CareSpec | undefined {
  const { scenario, problems } = parseScenario(text, { file: 'x.yaml', readText: () => templates });
  if (!scenario) throw new Error(JSON.stringify(problems));
  return scenario.strategies.find(({ name }) => name === strategy)!.care;
}

const problemsOf = (care: string, templates?: string): readonly Problem[] =>
  parseScenario(withCare(care), {
    file: 'x.yaml',
    ...(templates === undefined ? {} : { readText: (name) => (name === 'texts.yaml' ? templates : undefined) }),
  }).problems ?? [];

const told = ({ path, message }: Problem): [string | undefined, string] => [path, message];

describe('care', () => {
  it('is nothing where nothing is said, and the least where nothing more is said', () => {
    expect(careOf(goodFile)).toBeUndefined();
    expect(careOf(withCare('{}'))).toEqual({
      notifyAtOnce: true,
      offers: [],
      steps: [],
      messageCost: 0,
      shop: 'The shop',
      templates: {},
    });
  });

  it('is for the classes that are named, or for all', () => {
    const classes = 'customers: { classes: { usual: { share: 75% }, vip: { share: 25% } }';
    const file = (who: string) => withCare(`{ for: ${who} }`, [['customers: {', `${classes},`]]);
    expect(careOf(file('vip'))!.classes).toEqual([1]);
    expect(careOf(file('[vip, usual]'))!.classes).toEqual([1, 0]);
    expect('classes' in careOf(file('[]'))!).toBe(false);
  });

  it('has all its keys understood', () => {
    const care = `
  notify: no
  update: weekly
  whenSlips: 2d
  offer: [ substitute ]
  incentive:
    - { after: 10d, voucher: 5 EUR, redeemed: 40% }
    - { after: 20d, discount: 8 }
  expediteShipping: { after: 7d, cost: 8 EUR }
  whenMissed:
    - { after: 1d, refundShipping: yes }
    - { after: 2d, refundShipping: 3.50 }
    - { after: 3d, voucher: 10 EUR, redeemed: 40% }
    - { after: 5d, expediteShipping: yes }
  messageCost: 0.10 EUR
  shop: The Mug Shop`;
    const classes: number[] = [];
    expect(careOf(withCare(care))).toEqual({
      notifyAtOnce: false,
      updateEveryDays: 7,
      whenSlipsDays: 2,
      offers: ['substitute'],
      steps: [
        { after: 'order', days: 10, give: 'voucher', cost: 2, value: 5, classes },
        { after: 'order', days: 20, give: 'voucher', cost: 8, value: 8, classes },
        { after: 'order', days: 7, give: 'express', cost: 8, classes },
        { after: 'promise', days: 1, give: 'refund-shipping', classes },
        { after: 'promise', days: 2, give: 'refund-shipping', cost: 3.5, classes },
        { after: 'promise', days: 3, give: 'voucher', cost: 4, value: 10, classes },
        { after: 'promise', days: 5, give: 'express', classes },
      ],
      messageCost: 0.1,
      shop: 'The Mug Shop',
      templates: {},
    });
  });

  it('is what every strategy starts from; the policy and a strategy lay theirs over it, or do without', () => {
    const text = withCare('{ update: weekly, messageCost: 1 }', [
      ['policy:\n', 'policy:\n  care: { messageCost: 2 }\n'],
      ['weekly: {', 'weekly: { care: { update: never },'],
      ['two: {', 'two: { care: no,'],
    ]);
    expect(careOf(text)).toMatchObject({ updateEveryDays: 7, messageCost: 2 });
    expect(careOf(text, 'weekly')!.updateEveryDays).toBeUndefined();
    expect(careOf(text, 'weekly')!.messageCost).toBe(2);
    expect(careOf(text, 'two')).toBeUndefined();
  });

  it.each<[care: string, path: string, message: string]>([
    ['{ notify: later }', 'care.notify', say.notOneOf('later', ['at once', 'no'], undefined)],
    ['{ update: 7 }', 'care.update', say.bareDuration(7)],
    ['{ update: 1min }', 'care.update', say.tooShort('1h')],
    ['{ whenSlips: soon }', 'care.whenSlips', say.notADuration('soon')],
    ['{ offer: [ refund ] }', 'care.offer[0]', say.notOneOf('refund', ['substitute', 'cancel'], undefined)],
    ['{ notify: no, offer: [ cancel ] }', 'care.offer', say.offerUntold()],
    ['{ incentive: { after: 10d } }', 'care.incentive', say.exactlyOne([], ['voucher', 'discount'])],
    ['{ incentive: { voucher: 5 } }', 'care.incentive.after', say.missing('like 5d')],
    ['{ incentive: [{ after: 1d, voucher: 5 USD }] }', 'care.incentive[0].voucher', say.otherCurrency('USD', 'EUR')],
    ['{ incentive: { after: 1d, voucher: 5, redeemed: 140% } }', 'care.incentive.redeemed', say.shareTooBig('140%')],
    ['{ messageCost: -1 }', 'care.messageCost', say.negative(-1, 'an amount of money')],
    ['{ update: weekly, for: vip }', 'care.for', say.unknownName('class of customers', 'vip', undefined, [])],
    ['{ expediteShipping: { after: 2d, for: [vip] } }', 'care.expediteShipping.for', say.unknownName('class of customers', 'vip', undefined, [])], // prettier-ignore
    ['{ whenMissed: [{ after: 1d }] }', 'care.whenMissed[0]', say.exactlyOne([], ['voucher', 'discount', 'refundShipping', 'expediteShipping'])], // prettier-ignore
    ['{ whenMissed: [{ after: 1d, refundShipping: maybe }] }', 'care.whenMissed[0].refundShipping', say.notMoney('maybe')], // prettier-ignore
    ['{ templates: texts.yaml }', 'care.templates', say.noReader('texts.yaml')],
    ['nothing', 'care', say.notOneOf('nothing', ['no'], undefined)],
  ])('%s', (care, path, message) => expect(problemsOf(care).map(told)).toContainEqual([path, message]));

  it('offers substitutes where they are decided: at the order', () => {
    const { scenario } = parseScenario(
      withCare('{ offer: [ substitute ] }', [['two: {', 'two: { care: { offer: [] },']]),
      {
        file: 'x.yaml',
      },
    );
    const offered = scenario!.strategies.map(({ name, allocation }) => [name, allocation.substitute ?? false]);
    expect(offered).toContainEqual(['baseline', true]);
    expect(offered).toContainEqual(['two', false]);
  });

  it('takes no more steps than it can remember', () => {
    const many = Array.from({ length: 31 }, (_, i) => `{ after: ${i + 1}d, voucher: 1 }`).join(', ');
    expect(problemsOf(`{ incentive: [${many}] }`).map(told)).toEqual([['care', say.tooManySteps(31, 30)]]);
  });

  it('tells a mistake once, however many strategies share it', () => {
    expect(problemsOf('{ update: 7 }')).toHaveLength(1);
  });
});

describe('templates', () => {
  const good = 'update:\n  subject: About {order}\n  body: |\n    Hello,\n    by {eta}.\n';

  it('are read from the file that is named', () => {
    expect(careOf(withCare('{ templates: texts.yaml }'), 'baseline', good)!.templates).toEqual({
      update: { subject: 'About {order}', body: 'Hello,\nby {eta}.\n' },
    });
  });

  const wrong: readonly (readonly [was: string, is: string, line: number, column: number, message: string])[] = [
    ['{eta}', '{etta}', 5, 8, say.unknownName('placeholder', 'etta', 'eta', [])],
    ['{order}', '{ order }', 2, 18, say.unknownName('placeholder', ' order ', 'order', [])],
    ['{eta}', '{voucher}', 5, 8, say.placeholderElsewhere('voucher', 'update', placeholdersOf('update'))],
    ['update:', 'updates:', 1, 1, say.unknownKey('updates', 'update', [])],
    ['  subject:', '  subjekt:', 2, 3, say.unknownKey('subjekt', 'subject', [])],
    ['  subject: About {order}\n', '', 2, 3, say.missing('like Your order {order}')],
    ['About {order}', '"About\\n{order}"', 2, 12, say.subjectOfLines('About\n{order}')],
    ['About', '"About', 6, 1, say.badYaml('Missing closing "quote')],
  ];

  it.each(wrong)('%j → %j is told at its place', (was, is, line, column, message) => {
    const problems = problemsOf('{ templates: texts.yaml }', good.replace(was, is));
    expect(problems).toContainEqual(expect.objectContaining({ file: 'texts.yaml', message }));
    expect(problems.find((problem) => problem.message === message)).toMatchObject({ line, column });
  });

  it('must be there', () => {
    expect(problemsOf('{ templates: text.yaml }', good).map(told)).toEqual([
      ['care.templates', say.noFile('text.yaml')],
    ]);
  });

  it('that are no texts are told so', () => {
    expect(problemsOf('{ templates: texts.yaml }', 'just words')[0]).toMatchObject({ file: 'texts.yaml', line: 1 });
    expect(problemsOf('{ templates: texts.yaml }', '')[0]).toMatchObject({ message: say.fileEmpty() });
  });
});
