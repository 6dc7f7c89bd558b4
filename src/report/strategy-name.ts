export { strategyName } from '../domain/strategy-name.js';
