import { printable } from '../report/text/printable.js';
import { ChainCheck, type ChainVerdict } from '../report/chain-check.js';
import { valueOf, type Arguments, type Command } from './command.js';
import { Exit } from './exit-codes.js';
import { messages } from './messages.js';
import { print } from './print.js';
import { readLines } from './read-lines.js';
import { Rejected } from './rejected.js';

export const verify: Command = {
  name: 'verify',
  summary: 'Finds every changed, missing, moved or added line in a file of trace --chain.',
  operands: { label: 'FILE', min: 1, max: 1 },
  flags: [{ name: 'seal', value: 'HASH', sentence: 'The seal that trace --chain told: it must be that one.' }],
  notes: [
    'The exit code is 0 when the file is whole, 1 when it is not, and 2 when it is no such file. - is stdin, .gz is unpacked.',
    'Each line holds the hash of the line before as prev, and last its own hash: the SHA-256 of the line without it. ' +
      'Stock that falls below zero or does not add up is named too. Who makes all hashes anew can bend even that: ' +
      'only the seal, kept elsewhere, shows it.',
  ],
  examples: ['bullwhip verify movements.ndjson'],
  async run(args) {
    const [file] = args.operands;
    const check = new ChainCheck(sealOf(args));
    reading: for await (const lines of readLines(file)) {
      for (const line of lines) if (!check.take(line)) break reading;
    }
    const verdict = check.finish();
    if (verdict.kind === 'foreign') throw new Rejected([{ file, message: messages.notAChain() }]);
    print(
      said(verdict, file)
        .map((line) => `${printable(line)}\n`)
        .join(''),
    );
    return verdict.kind === 'whole' ? Exit.DONE : Exit.EXPECTATION_FAILED;
  },
};

function sealOf(args: Arguments): string | undefined {
  const written = valueOf(args, 'seal');
  if (written === undefined || /^[0-9a-f]{64}$/i.test(written)) return written?.toLowerCase();
  throw new Rejected([{ path: '--seal', message: messages.notASeal(written) }]);
}

function said({ kind, findings, more, header, seal }: ChainVerdict, file: string): string[] {
  if (kind === 'whole') {
    const { movements, strategy, replication, seed } = header ?? {};
    return [`${file}: whole: ${String(movements)} movements of ${String(strategy)}, future ${String(replication)}, seed ${String(seed)}`, `seal ${seal}`]; // prettier-ignore
  }
  return [...findings.map((finding) => `${file}: ${finding}`), ...(more > 0 ? [`${file}: and ${more} more`] : [])];
}
