/** What a line says beyond its fields: years straight to money, one shape, and what belongs to a shape. */
import { shapeKeys } from '../extends.js';
import { companions } from '../rules/shapes.js';
import { yearsLookPattern } from '../scalars/year.js';
import { formOf } from '../schema/form.js';
import type { Form } from '../schema/form.js';
import { sectionLines } from '../schema/sections.js';
import { isNothing, isWritten, says } from './combine.js';
import type { JsonSchema } from './combine.js';

/** Lines with an amount of their own, unlike those that a driver makes. */
export const isLineOfSection = (form: Form): boolean => Object.values(sectionLines).some((line) => formOf(line) === form);

const allCompanions = [...new Set(shapeKeys.flatMap((shape) => companions[shape].takes))];

const looksLikeYears = { propertyNames: { pattern: yearsLookPattern } };
const noneLooksLikeYears = { propertyNames: { not: { pattern: yearsLookPattern } } };

const nothingIn = (keys: readonly string[], why: string): JsonSchema => ({
  properties: Object.fromEntries(keys.map((key) => [key, { ...isNothing, ...says(why) }])),
});

/** Any line: years or fields but not both, and one shape with its own fields. */
export const oneShape: JsonSchema = {
  allOf: [
    { anyOf: [looksLikeYears, noneLooksLikeYears] },
    ...shapeKeys.map((shape) => ({
      if: isWritten(shape),
      then: nothingIn(
        [...shapeKeys.filter((other) => other !== shape), ...allCompanions.filter((field) => !companions[shape].takes.includes(field))],
        `This line gives its amount by ${shape}; this does not go with it.`,
      ),
    })),
  ],
};

/** A line that nothing is inherited for: it has a shape, and the shape what it needs. */
export const wholeLine: JsonSchema = {
  anyOf: [...shapeKeys.map((shape) => ({ required: [shape] })), { ...looksLikeYears, minProperties: 1 }],
  allOf: shapeKeys.flatMap((shape) => {
    const { needs } = companions[shape];
    return needs === undefined ? [] : [{ if: isWritten(shape), then: isWritten(needs) }];
  }),
};
