/** Programs in bodies that a grammar of JavaScript does not survive. */

/** A piece many times, something inside, and another piece as often behind it. */
export const wrap = (open: string, times: number, inside: string, close = ''): string =>
  open.repeat(times) + inside + close.repeat(times);

/** What a grammar of JavaScript reads by recursion or with exponential effort: each of these ends or stops a process. */
export const PROGRAMS: Readonly<Record<string, (times: number) => string>> = {
  parentheses: (times) => `{${wrap('(', times, '1', ')')}}`,
  'parentheses that are never closed': (times) => `{${'('.repeat(times)}`,
  brackets: (times) => `{${wrap('[', times, '1', ']')}}`,
  braces: (times) => wrap('{', times, '1', '}'),
  'braces that are never closed': (times) => '{'.repeat(times),
  objects: (times) => `{${wrap('{a:', times, '1', '}')}}`,
  calls: (times) => `{${wrap('a(', times, '1', ')')}}`,
  'arrow functions': (times) => `{${wrap('a=>', times, '1')}}`,
  'arrow functions with defaults': (times) => `{${wrap('(a=', times, '1', ')=>1')}}`,
  conditions: (times) => `{${wrap('a?b:', times, '1')}}`,
  'templates in templates': (times) => `{${wrap('`${', times, '1', '}`')}}`,
  'signs before a value': (times) => `{${wrap('!', times, 'a')}}`,
  sums: (times) => `{${wrap('a+', times, 'a')}}`,
  members: (times) => `{a${'.a'.repeat(times)}}`,
  'tags in braces in tags': (times) => `{${wrap('<a>{', times, '1', '}</a>')}}`,
  'values of attributes': (times) => wrap('<a b={', times, '1', '}/>'),
  'types before a value': (times) => `{${wrap('<a>', times, 'b')}}`,
  'functions in functions': (times) => `{${wrap('function(){return ', times, '1', '}')}}`,
  'a spread attribute': (times) => `<Callout {...${wrap('(', times, 'a', ')')}}>x</Callout>`,
  'an attribute': (times) => `<Callout title={${wrap('(', times, '1', ')')}}>x</Callout>`,
  'an exported list': (times) => `export const x = ${wrap('[', times, '', ']')}`,
  'an exported list that is never closed': (times) => `export const x = ${'['.repeat(times)}`,
  'exported functions': (times) => `export const x = ${wrap('()=>{', times, '', '}')}`,
  'exported conditions': (times) => `export function f(){${wrap('if(a)', times, 'a')}}`,
  'exported classes': (times) => `export class A extends ${wrap('class extends ', times, 'B', '{}')} {}`,
  'exported types': (times) => `export type X = ${wrap('[', times, '', ']')}`,
};
