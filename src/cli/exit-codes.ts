/** What a script or CI system sees; fixed for users, see the reference of the command line. */
export const Exit = {
  DONE: 0,
  EXPECTATION_FAILED: 1,
  BAD_INPUT: 2,
  UNDECIDED: 3,
  INTERNAL: 4,
  INTERRUPTED: 130,
} as const;

export type ExitCode = (typeof Exit)[keyof typeof Exit];
