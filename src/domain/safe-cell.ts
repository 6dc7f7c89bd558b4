/** Spreadsheets run a cell that starts so, even within quotes (OWASP, "CSV Injection"): an apostrophe makes text of it. */
export const safe = (text: string): string => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text);
