/** `checks:` of `site.yaml`: what an owner takes more or less seriously than the engine does. */
import { placeOf, type FieldPlaces } from './entry.ts';
import { PROBLEM_CODES } from './problem-codes.ts';
import type { Problem } from './problem.ts';
import type { Site } from './site.ts';
import { didYouMean } from './suggest.ts';

/** The problems as the owner takes them; an error always stays one. */
export function judge(problems: readonly Problem[], { checks }: Pick<Site, 'checks'>): Problem[] {
  return problems.flatMap((problem): Problem[] => {
    const chosen = isWarning(problem.code) ? checks[problem.code] : undefined;
    if (chosen === 'off') return [];
    return [chosen === 'error' ? { ...problem, severity: 'error' } : problem];
  });
}

/** What `site.yaml` says of checks that there are not, and of those that must stay. */
export function checkChoices({ checks }: Pick<Site, 'checks'>, places: FieldPlaces): Problem[] {
  const file = { file: 'content/site.yaml', fieldPlaces: places };
  return Object.entries(checks).flatMap(([name, chosen]): Problem[] => {
    const message = complaint(name, chosen);
    return message === undefined ? [] : [{ code: 'bad-site', place: placeOf(file, 'checks', name), message }];
  });
}

/** Codes of warnings, in the order of the table. */
export function warningCodes(): string[] {
  return Object.keys(PROBLEM_CODES).filter(isWarning);
}

function complaint(name: string, chosen: Site['checks'][string]): string | undefined {
  if (!Object.hasOwn(PROBLEM_CODES, name)) {
    const otherwise = 'write one that the page of checks names, or remove it';
    return `"checks.${name}" names no check${didYouMean(name, warningCodes(), otherwise)}`;
  }
  return isWarning(name) || chosen === 'error'
    ? undefined
    : `"checks.${name}" is "${chosen}", but "${name}" is an error, which no site can lower; remove the line`;
}

function isWarning(code: string): boolean {
  return Object.hasOwn(PROBLEM_CODES, code) && PROBLEM_CODES[code]?.severity !== 'error';
}
