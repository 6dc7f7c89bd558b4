/**
 * A name that every file system takes: no folders, no control characters, none of Windows' own names; at most 100 characters, its
 * ending kept.
 */
export function safeFileName(name: string, otherwise = 'scenario.yaml'): string {
  const plain = name
    .normalize('NFC')
    .replace(/^.*[/\\]/s, '')
    .replace(/[\p{C}<>:"|?*]/gu, '-')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const [, stem = '', ending = ''] = /^(.*?)(\.\w{1,8})?$/s.exec(plain) ?? [];
  if (!/[\p{L}\p{N}]/u.test(stem)) return otherwise;
  const own = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(stem) ? `_${stem}` : stem;
  return (
    Array.from(own)
      .slice(0, 100 - ending.length)
      .join('') + ending
  );
}

/** `holiday-spike.yaml` → `holiday-spike` */
export const stemOf = (name: string): string => safeFileName(name).replace(/\.(ya?ml|json)$/i, '');
