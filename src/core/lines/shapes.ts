/** Every shape of amount. To add one: its file, its line here, its fields in the language. */
import { amounts } from './amounts.js';
import { annual } from './annual.js';
import { movements } from './movements.js';
import { once } from './once.js';
import { posts } from './posts.js';
import type { MadeShape, Placed, Placing, Shape, ShapeKind, ShapeRule } from './shape.js';
import { units } from './units.js';

export const shapeRules = { amounts, movements, annual, units, posts, once } satisfies { [K in ShapeKind]: ShapeRule<K> };

/** A shape's yearly amounts: what the line comes to before scale, index and contingency. */
export const place = (shape: Shape | MadeShape, placing: Placing): Placed =>
  shape.kind === 'made' ? shape.placed : (shapeRules[shape.kind] as (shape: never, placing: Placing) => Placed)(shape as never, placing);
