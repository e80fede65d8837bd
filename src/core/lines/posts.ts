/** `posts` with `cost_per_post`: as units; the line counts as staff. */
import { counted } from './counted.js';
import type { ShapeRule } from './shape.js';

export const posts: ShapeRule<'posts'> = (shape, placing) =>
  counted(
    { count: shape.posts, costEach: shape.costPerPost, term: shape.term, words: { count: 'posts', costEach: 'cost of a post a year' } },
    placing,
  );
