import { backtest } from './backtest.js';
import { check } from './check.js';
import type { Command } from './command.js';
import { importCommand } from './import.js';
import { forecast } from './forecast.js';
import { plan } from './plan.js';
import { promises } from './promises.js';
import { run } from './run.js';
import { schema } from './schema.js';
import { serve } from './serve.js';
import { trace } from './trace.js';
import { validate } from './validate.js';
import { verify } from './verify.js';

/** Every command, in the order in which the help lists them. */
export const commands: readonly Command[] = [
  run,
  check,
  plan,
  trace,
  verify,
  importCommand,
  forecast,
  backtest,
  promises,
  validate,
  schema,
  serve,
];
