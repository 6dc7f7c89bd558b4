export { safe } from '../domain/safe-cell.js';
