import { lineDiff, linesChanged } from '../keep/line-diff.js';

/** How many lines are otherwise than in the file as it was opened. */
export const changedLines = (opened: string, text: string): number =>
  opened === text ? 0 : linesChanged(lineDiff(opened.split('\n'), text.split('\n')));
