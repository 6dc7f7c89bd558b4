/** Spreadsheets run a cell that starts so, even within quotes (OWASP, "CSV Injection"): an apostrophe makes text of it. */
export function safe(text: string): string {
  switch (text.charAt(0)) {
    case '=':
    case '+':
    case '-':
    case '@':
    case '\t':
    case '\r':
    case '\n':
      return `'${text}`;
    default:
      return text;
  }
}
