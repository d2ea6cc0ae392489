/** Bodies as compact text, for the parse cache: decoded only where a body is shown. */
import { z } from 'zod';
import type { Body, BodyNode } from '../glossary/body.ts';

const componentName = z.enum(['Callout', 'Figure', 'Formula', 'Faq']);

export function encodeBody(body: Body): string {
  return JSON.stringify(body);
}

/** @throws {TypeError} when the text was not made by `encodeBody`. */
export function decodeBody(text: string): Body {
  const value: unknown = JSON.parse(text);
  if (!isBody(value)) throw new TypeError('the cached body is not one; delete the cache folder and build again');
  return value;
}

function isBody(value: unknown): value is Body {
  return isRecord(value) && isNodes(value['nodes']) && Array.isArray(value['notes']) && value['notes'].every((note) => isRecord(note) && typeof note['id'] === 'string' && isNodes(note['nodes']));
}

function isNodes(value: unknown): value is BodyNode[] {
  return Array.isArray(value) && value.every(isNode);
}

function isNode(value: unknown): value is BodyNode {
  if (typeof value === 'string') return true;
  if (!isRecord(value) || !(value['children'] === undefined || isNodes(value['children']))) return false;
  return typeof value['tag'] === 'string' || componentName.safeParse(value['component']).success;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
