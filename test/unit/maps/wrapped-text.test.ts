import { describe, expect, test } from 'vitest';
import { textWidth, wrapText } from '../../../src/maps/wrapped-text.ts';

const lines = (text: string, width: number, most = 3): string[] => wrapText(text, { width, most }).lines;

describe('a label', () => {
  test('stays on one line where it fits', () => {
    expect(lines('Account plan', 12)).toEqual(['Account plan']);
  });

  test('breaks between words into lines of about one length', () => {
    expect(lines('Customer relationship management of accounts', 24)).toEqual([
      'Customer relationship',
      'management of accounts',
    ]);
    expect(lines('Business-to-business', 10)).toEqual(['Business-', 'to-business']);
  });

  test('of forty words is cut at a word, with an ellipsis', () => {
    const text = Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ');
    const found = wrapText(text, { width: 12, most: 3 });
    expect(found.lines).toHaveLength(3);
    expect(found.lines.at(-1)).toMatch(/word\d+…$/);
    expect(text.startsWith(found.lines.join(' ').replace('…', ''))).toBe(true);
  });

  test('of three hundred letters without a space is broken and cut', () => {
    const found = wrapText('x'.repeat(300), { width: 10, most: 3 });
    expect(found.lines).toHaveLength(3);
    expect(found.width).toBeLessThanOrEqual(10.01);
    expect(found.lines.join('')).toMatch(/^x{30,60}…$/);
  });

  test('in Chinese breaks between characters, each twice as wide as a Latin letter', () => {
    expect(lines('客户关系管理系统与大客户经理', 8)).toEqual(['客户关系管理系', '统与大客户经理']);
    expect(textWidth('客户经理')).toBeGreaterThan(1.5 * textWidth('kund'));
  });

  test('keeps accents and emoji whole', () => {
    const family = '👩‍👩‍👧';
    const found = lines(`${family}${family}${family}${family}`, 2.5, 4).join('');
    expect(found.replaceAll(family, '')).toMatch(/^…?$/);
    expect(textWidth('e\u0301')).toBe(textWidth('e'));
  });

  test('never gets an empty line, whatever the text', () => {
    for (const text of ['', ' ', '–', '-', 'a', 'a  b', '—'.repeat(90), 'مدير الحساب', '-/-/-/', '\u200B']) {
      const found = wrapText(text, { width: 5, most: 3 });
      expect(found.lines.length, text).toBeGreaterThan(0);
      expect(found.lines.slice(1).includes(''), text).toBe(false);
    }
  });
});
