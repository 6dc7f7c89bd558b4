import { escapeMarkup as escape } from './escape.js';
import { STYLES } from './styles.js';

/** A page that holds all it needs: no script, no request, readable from disk, on paper and in the dark. `body` is markup, `title` is not. */
export const htmlDocument = (title: string, body: string, styles = ''): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(title)}</title>
<style>${STYLES}${styles}</style>
</head>
<body>
${body}
</body>
</html>
`;
