import { describe, expect, test } from 'vitest';
import { readAddress } from '../../../src/search/client/asked-address.ts';

const ROOT = { base: '/', glossaries: ['/en/glossary/', '/pt-BR/glosario/', '/ja/%E7%94%A8%E8%AA%9E/'] };
const UNDER = { base: '/docs/', glossaries: ['/docs/en/glossary/', '/docs/es/glosario/'] };

describe('an address that leads nowhere', () => {
  test.each([
    ['/en/glossary/acount-manager/', 'acount manager', 'en'],
    ['/en/glossary/acount-manager', 'acount manager', 'en'],
    ['/en/acount-manager/', 'acount manager', 'en'],
    ['/glossary/acount-manager/', 'acount manager', 'en'],
    ['/glosario/gestor/', 'gestor', 'pt-BR'],
    ['/acount-manager', 'acount manager', undefined],
    ['/EN/Glossary/ACOUNT_MANAGER/', 'ACOUNT MANAGER', 'en'],
    ['/PT-br/glosario/x/', 'x', 'pt-BR'],
    ['/en/glossary/acount-manager.html', 'acount manager', 'en'],
    ['/en/glossary/acount-manager/index.html', 'acount manager', 'en'],
    ['/en/glossary/acount-manager/).', 'acount manager', 'en'],
    ['/en/glossary/acount-manager).', 'acount manager', 'en'],
    ['/pt-BR/glosario/%C3%B1and%C3%BA/', 'ñandú', 'pt-BR'],
    ['/pt-BR/glosario/%25C3%25B1and%25C3%25BA/', 'ñandú', 'pt-BR'],
    ['/pt-BR/glosario/n%CC%83andu/', 'ñandu', 'pt-BR'],
    ['/ja/用語/顧客/', '顧客', 'ja'],
    ['/ja/%E7%94%A8%E8%AA%9E/%E9%A1%A7%E5%AE%A2', '顧客', 'ja'],
    ['/en/glossary/compare/a-vs-b/', 'a vs b', 'en'],
    ['/en/glossary/letter/zz/9/', 'zz', 'en'],
    ['/en/glossary/360/', '360', 'en'],
    ['/en/glossary/en/', 'en', 'en'],
    ['/en/glossary/%ZZ/', '%ZZ', 'en'],
    ['/en/', '', 'en'],
    ['/', '', undefined],
  ])('%s asks for "%s" in %s', (pathname, query, language) => {
    expect(readAddress(pathname, ROOT)).toEqual({ query, ...(language !== undefined && { language }) });
  });

  test.each([
    ['/docs/es/glosario/fideliza/', 'fideliza', 'es'],
    ['/docs/fideliza/', 'fideliza', undefined],
    ['/DOCS/es/fideliza/', 'fideliza', 'es'],
    ['/es/glosario/fideliza/', 'fideliza', 'es'],
    ['/docs', '', undefined],
  ])('%s under the path of a site asks for "%s" in %s', (pathname, query, language) => {
    expect(readAddress(pathname, UNDER)).toEqual({ query, ...(language !== undefined && { language }) });
  });
});
