/** What an event of rank CARE is for. */
export const CareEvent = { LOOK_AFTER: 0, MISSED: 1, COMPLAINT: 2 } as const;
export type CareEvent = (typeof CareEvent)[keyof typeof CareEvent];

/** Most kinds there can be: slot and kind share an event's payload. */
const KINDS = 16;

export const carePayload = (slot: number, kind: CareEvent): number => slot * KINDS + kind;
export const careSlot = (payload: number): number => Math.floor(payload / KINDS);
export const careKind = (payload: number): number => payload % KINDS;
