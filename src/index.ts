export { appraise } from './core/appraisal/appraise.js';
