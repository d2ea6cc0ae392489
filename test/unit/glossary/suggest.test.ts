import { describe, expect, test } from 'vitest';
import { didYouMean, nearest } from '../../../src/glossary/suggest.ts';

describe('nearest', () => {
  test.each([
    ['accout-manager', 'account-manager'],
    ['Account-Manager', 'account-manager'],
    ['account-manger', 'account-manager'],
    ['acount manager', 'account-manager'],
    ['kam', 'kam'],
    ['kan', 'kam'],
  ])('of %j is %j', (written, candidate) => {
    expect(nearest(written, [candidate])).toBe(candidate);
  });

  test.each([
    ['xyz', 'kam'],
    ['', 'kam'],
    ['sales', 'upselling'],
    ['nada', 'nda-b'],
    ['tipo', 'topic'],
    ['account-executive', 'account-manager'],
    // Other names of the same subject, in which more letters are the same than not.
    ['negotiation', 'escalation'],
    ['customer-journey', 'customer-loyalty'],
    ['annual-recurring-revenue', 'monthly-recurring-revenue'],
    ['cuota-de-ventas', 'ciclo-de-ventas'],
    ['blutdruck', 'hochdruck'],
  ])('of %j is not %j', (written, candidate) => {
    expect(nearest(written, [candidate])).toBeUndefined();
  });

  test('takes the nearest, and the first in the alphabet of equals, whatever their order', () => {
    expect(nearest('bat', ['cat', 'bats', 'baa', 'hat'])).toBe('baa');
    expect(nearest('bat', ['hat', 'baa', 'bats', 'cat'])).toBe('baa');
    expect(nearest('account', ['accounts-x', 'accounts', 'acc'])).toBe('accounts');
  });

  test('finds nothing among nothing', () => {
    expect(nearest('x', [])).toBeUndefined();
  });

  test('finds exchanged letters in short words', () => {
    expect(nearest('se', ['en', 'es'])).toBe('es');
  });
});

test('didYouMean asks, or says what else to do', () => {
  expect(didYouMean('kan', ['kam'], 'remove it')).toBe('; did you mean "kam"?');
  expect(didYouMean('xyz', ['kam'], 'remove it')).toBe('; remove it');
});
