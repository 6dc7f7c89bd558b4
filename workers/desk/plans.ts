import { formatProblem } from '../../src/domain/problems.js';
import type { Scenario } from '../../src/domain/scenario.js';
import type { Snapshot } from '../../src/domain/snapshot.js';
import { planFiles } from '../../src/report/plan/plan-files.js';
import { planPage } from '../../src/report/plan/plan-page.js';
import { readSnapshot } from '../../src/study/morning/check-snapshot.js';
import { notesOf } from '../../src/study/morning/notes-of.js';
import { planSteps, playableDays, type Morning } from '../../src/study/morning/plan-morning.js';
import { LISTS, snapshotOfLists } from '../../src/study/morning/snapshot-lists.js';
import { inSlices, Outdated } from './in-slices.js';
import type { DeskFile, PlanAnswer, PlanAsk } from './protocol.js';

/** What the desk says of this morning. The last plan is kept: whoever reads it may want its files. */
export class Plans {
  private last: { readonly key: string; readonly scenario: Scenario; readonly morning: Morning } | null = null;
  /** Newest wins: an older question is given up. */
  private asked = 0;

  constructor(
    private readonly scenario: () => Scenario | null,
    private readonly locale?: string,
  ) {}

  async plan(ask: PlanAsk): Promise<PlanAnswer | null> {
    const scenario = this.scenario();
    if (scenario === null) return null;
    const made = await this.made(scenario, ask);
    if (made === null || 'problems' in made) return made;
    const locale = this.locale === undefined ? {} : { locale: this.locale };
    return {
      page: planPage(made.plan, { notes: notesOf(scenario, made, WAYS), ...locale }),
      from: made.from,
      day: made.plan.at.slice(0, 10),
      days: playableDays(scenario),
    };
  }

  async files(ask: PlanAsk): Promise<readonly DeskFile[]> {
    const scenario = this.scenario();
    const made = scenario && (await this.made(scenario, ask));
    if (!scenario || made === null || 'problems' in made) return [];
    const care = scenario.strategies.find(({ name }) => name === made.plan.strategy)?.care;
    const letterhead = { shop: care?.shop ?? scenario.title, templates: care?.templates ?? {} };
    const files = planFiles(made.plan, letterhead).map(({ name, text }) => ({
      name,
      type: name.endsWith('.json') ? 'application/json' : 'text/csv',
      content: text,
    }));
    const content = `${JSON.stringify(made.snapshot, null, 1)}\n`;
    return [...files, { name: 'snapshot.json', type: 'application/json', content }];
  }

  private async made(scenario: Scenario, ask: PlanAsk): Promise<Morning | { problems: readonly string[] } | null> {
    const key = JSON.stringify(ask);
    if (this.last?.key === key && this.last.scenario === scenario) return this.last.morning;
    const strategy = scenario.strategies.find(({ name }) => name === ask.strategy) ?? scenario.strategies[0];
    const given = todayOf(scenario, ask);
    if (given && 'problems' in given) return given;
    const question = ++this.asked;
    const at = given || ask.at === undefined || !isPlayable(scenario, ask.at) ? undefined : ask.at;
    try {
      const isOver = () => question !== this.asked || this.scenario() !== scenario;
      const morning = await inSlices(planSteps(scenario, strategy, given?.snapshot, at), isOver);
      this.last = { key, scenario, morning };
      return morning;
    } catch (error) {
      if (error instanceof Outdated) return null;
      throw error;
    }
  }
}

const WAYS = {
  stock: 'Hand over today’s stock to plan from the shop’s own.',
  day: 'Choose another day, or hand over today’s stock to plan from the shop’s own.',
};

/** A shop that has just changed may have other days. */
function isPlayable(scenario: Scenario, day: string): boolean {
  const [first, last] = playableDays(scenario);
  return /^\d{4}-\d\d-\d\d$/.test(day) && day >= first && day <= last;
}

function todayOf(
  scenario: Scenario,
  { today, at }: PlanAsk,
): { snapshot: Snapshot } | { problems: string[] } | undefined {
  // prettier-ignore
  if (!today || today.length === 0) return undefined;
  const json = today.find(({ name }) => name.toLowerCase().endsWith('.json'));
  const texts = Object.fromEntries(
    LISTS.flatMap((list) => {
      const file = today.find(({ name }) => name.toLowerCase() === list);
      return file ? [[list, file.text]] : [];
    }),
  );
  const { snapshot, problems } = json
    ? readSnapshot(scenario, json.text, json.name)
    : snapshotOfLists(scenario, texts, (name) => name, at);
  return snapshot ? { snapshot } : { problems: problems.map(formatProblem) };
}
