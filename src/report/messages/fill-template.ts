import type { MessageTemplate, Placeholder } from '../../domain/care.js';

export type Values = Readonly<Record<Placeholder, string>>;

/**
 * A template with its placeholders filled, each once: braces in a value stay as they are. The subject is one line whatever the names in
 * it hold, so that nobody can write headers of a mail through the name of an item.
 */
export function fillTemplate({ subject, body }: MessageTemplate, values: Values): MessageTemplate {
  return { subject: oneLine(filled(subject, values)), body: filled(body, values) };
}

const filled = (text: string, values: Values): string =>
  text.replace(/\{([^{}\n]*)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? values[name as Placeholder] : whole)); // prettier-ignore

// oxlint-disable-next-line no-control-regex -- line breaks and the like, on purpose
const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ').trim();
