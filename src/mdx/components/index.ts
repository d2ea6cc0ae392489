/** The components that an entry may use, one folder each. A component that is not named here is forbidden. */
import type { ComponentNode } from '../../glossary/body.ts';
import { Callout } from './Callout/component.ts';
import type { BodyComponent } from './component.ts';
import { Faq } from './Faq/component.ts';
import { Figure } from './Figure/component.ts';
import { Formula } from './Formula/component.ts';

export const COMPONENTS: Readonly<Record<string, BodyComponent>> = { Callout, Figure, Formula, Faq };

/** @throws {RangeError} for a node that no body was checked for. */
export function componentOf({ component }: Pick<ComponentNode, 'component'>): BodyComponent {
  const found = Object.hasOwn(COMPONENTS, component) ? COMPONENTS[component] : undefined;
  if (!found) throw new RangeError(`no component <${component}>`);
  return found;
}

export function isComponentName(name: string): boolean {
  return Object.hasOwn(COMPONENTS, name);
}
