import { describe, expect, test } from 'vitest';
import { readWordPress } from '../../../src/importers/readers/wordpress.ts';
import { importAll, importPost, post, read } from './make.ts';

describe('text', () => {
  test('keeps headings from the second level on, without gaps', () => {
    const { entry } = importPost('<h3>One</h3><p>a</p><h5>Two</h5><p>b</p><h3>Three</h3><p>c</p>');
    expect(entry.outline.headings.map(({ depth, text }) => `${depth} ${text}`)).toEqual(['2 One', '3 Two', '2 Three']);
  });

  test('puts spaces of emphasis outside, and one where it is missing', () => {
    const { body } = importPost(
      '<p>The <em><strong>rate </strong></em>is <a href="https://x.example/">high, </a>and <strong>rising,</strong>the end. <b>Node.</b>js</p>',
    );
    expect(body).toBe('The _**rate**_ is [high](https://x.example/), and **rising**, the end. **Node**.js');
  });

  test('escapes what MDX would read', () => {
    const { entry, body } = importPost('<p>a {b} &lt;c&gt; [^1] &#123;d&#125;</p><p>import x</p>');
    expect(entry.outline.citations).toEqual([]);
    expect(body).toContain('\\{b}');
    expect(entry.body.nodes.map((node) => JSON.stringify(node)).join('')).toContain('a {b} <c> [^1] {d}');
  });

  test.each([
    [
      'lists in lists close together',
      '<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>',
      '- a\n  - b\n  - c\n- d',
    ],
    [
      'a picture apart from the words of its item',
      '<ul><li>a<img src="/b.png" alt="B"></li></ul>',
      '- a\n\n  <Figure src="../../images/1.png" alt="B" />',
    ],
    ['a break at the end of raised text behind it', '<p>a<sup>2<br></sup>b</p>', 'a<sup>2</sup>\\\nb'],
    ['words apart that only a space in code divides', '<p>a <code>, </code>and<code> b</code></p>', 'a `, `and` b`'],
    [
      'each word once where breaks divide a heading',
      '<h2><em>a</em><br>b<br><b>c</b><br><br><i>d</i></h2>',
      '## _a_ b **c** _d_',
    ],
    ['what says to a library that it is to be left out', '<p data-mdast="ignore">a</p>', 'a'],
    ['texts apart where a block between them is empty', '<div>a<div></div>b</div>', 'a\n\nb'],
    [
      'the link of a picture below it',
      '<a href="https://x.example/"><em><img src="/b.png" alt="B"></em></a>',
      '<Figure src="../../images/1.png" alt="B" />\n\n[B](https://x.example/)',
    ],
    ['nothing around what shows nothing', '<p>a<sup> </sup><q></q><code></code>b</p>', 'a b'],
    [
      'links to all that has an id',
      '<h2>T</h2><table><tr><td id="x">a</td><td>b</td></tr></table><p><a href="#x">c</a></p>',
      '## T\n\n| | |\n| - | - |\n| a | b |\n\n[c](#t)',
    ],
    [
      'links to each of many places in a row',
      `<h2>T</h2>${'<a id="x"></a> <b> </b><a name="y"></a>'.repeat(10_000)}<p>a</p><p><a href="#y">c</a></p>`,
      '## T\n\na\n\n[c](#t)',
    ],
    [
      'lists that begin where a list can',
      '<ol start="1.5"><li>a</li></ol><ol start="0"><li>b</li></ol>',
      '1. a\n\n0) b',
    ],
    ['lists that begin at one, where it cannot', `<ol start="${'9'.repeat(10)}"><li>a</li></ol>`, '1. a'],
  ])('has %s', (_, html, body) => {
    expect(importPost(html).body).toBe(body);
  });

  test('writes tables, with an empty head where there is none', () => {
    const { body } = importPost('<table><tr><td>a</td><td>b<br>c</td></tr><tr><td>d</td><td>e</td></tr></table>');
    expect(body).toBe(
      '|   |   |\n| - | - |\n| a | b<br />c |\n| d | e |'.replace('|   |   |', body.split('\n')[0] ?? ''),
    );
    expect(importPost('<table><tr><th>H</th><th>I</th></tr><tr><td>a</td><td>b</td></tr></table>').body).toContain(
      '| H | I |',
    );
  });

  test('takes out scripts, handlers and unsafe addresses, and says so', () => {
    const { body, notes } = importPost(
      '<p onclick="go()">Safe <a href=" jAvaScript:alert(1)">link</a><script>steal()</script></p>',
    );
    expect(body).toBe('Safe link');
    expect(notes.join('\n')).toMatch(/onclick="go\(\)"[\s\S]*steal\(\)[\s\S]*jAvaScript:alert\(1\)/);
  });

  test('a formula becomes what it shows, and the report says the same', () => {
    const { body, notes } = importPost(
      '<p>Area: <math><mi>x</mi><annotation encoding="application/x-tex">x^2</annotation></math></p>',
    );
    expect(body).toBe('Area: `x`');
    expect(notes.join('\n')).toContain('a formula became the text "x"');
  });

  test('makes links of embedded pages', () => {
    expect(importPost('<iframe src="https://www.youtube.com/embed/abc" title="Film"></iframe>').body).toBe(
      '[Film](https://www.youtube.com/watch?v=abc)',
    );
  });

  test('expands captions, unwraps page builders and reports other shortcodes', () => {
    const { body, notes } = importPost(
      '[caption align="alignright"]<img src="https://x.example/a.png" alt="A"> Words[/caption][vc_row]Inside[/vc_row] [gallery ids="1"] [sic] [1]',
    );
    expect(body).toContain('<Figure src="../../images/1.png" alt="A" caption="Words" align="end" />');
    expect(body).toContain('Inside');
    expect(body).toContain('\\[sic] \\[1]');
    expect(notes.join('\n')).toContain('[gallery ids="1"]');
  });

  test('keeps footnotes of the block editor', () => {
    const { entry } = importPost(
      '<p>Claim<sup data-fn="a" class="fn"><a href="#a" id="a-link">1</a></sup></p><ol class="wp-block-footnotes"><li id="a">Proof <a href="#a-link">↩︎</a></li></ol>',
    );
    expect(entry.body.notes).toHaveLength(1);
    expect(JSON.stringify(entry.body.notes)).toContain('Proof');
  });

  test('keeps code and its language', () => {
    expect(
      importPost('<pre class="wp-block-code"><code class="language-js">if (a &lt; b) { c(); }</code></pre>').body,
    ).toBe('```js\nif (a < b) { c(); }\n```');
  });
});

describe('pictures', () => {
  test('have their text, place and caption; a link to the large file is no link', () => {
    const { body } = importPost(
      '<figure class="wp-block-image alignleft"><a href="https://x.example/m.jpg"><img src="https://x.example/m-300x200.jpg" alt="A map"></a><figcaption>Where <em>it</em> is</figcaption></figure>',
    );
    expect(body).toBe('<Figure src="../../images/1.png" alt="A map" caption="Where it is" align="start" />');
  });

  test('leave running text whole', () => {
    const { body } = importPost('<p>Before <img src="https://x.example/m.png" alt="M"> after.</p>');
    expect(body).toBe('Before after.\n\n<Figure src="../../images/1.png" alt="M" />');
  });

  test('that load late are found once', () => {
    const { body } = importPost(
      '<p><img class="lazy" src="data:image/gif;base64,R0" data-src="https://x.example/m.png" alt="M"><noscript><img src="https://x.example/m.png" alt="M"></noscript></p>',
    );
    expect(body.match(/Figure/g)).toHaveLength(1);
  });
});

const PLUGINS: Record<string, string> = {
  details: '<details class="wp-block-details"><summary>What is it?</summary><p>A <b>loss</b>.</p></details>',
  Yoast:
    '<div class="schema-faq wp-block-yoast-faq-block"><div class="schema-faq-section"><strong class="schema-faq-question">What is it?</strong><p class="schema-faq-answer">A <b>loss</b>.</p></div></div>',
  'Rank Math':
    '<div class="rank-math-list"><div class="rank-math-list-item"><h3 class="rank-math-question">What is it?</h3><div class="rank-math-answer"><p>A <b>loss</b>.</p></div></div></div>',
  'Ultimate Blocks':
    '<div class="wp-block-ub-content-toggle-accordion"><div class="wp-block-ub-content-toggle-accordion-title-wrap"><p class="wp-block-ub-content-toggle-accordion-title">What is it?</p></div><div class="wp-block-ub-content-toggle-accordion-content-wrap"><p>A <b>loss</b>.</p></div></div>',
  Elementor:
    '<div class="elementor-accordion-item"><div class="elementor-tab-title"><a>What is it?</a></div><div class="elementor-tab-content"><p>A <b>loss</b>.</p></div></div>',
  Divi: '<div class="et_pb_toggle"><h5 class="et_pb_toggle_title">What is it?</h5><div class="et_pb_toggle_content"><p>A <b>loss</b>.</p></div></div>',
  Spectra:
    '<div class="uagb-faq-item"><div class="uagb-faq-questions-button"><span class="uagb-question">What is it?</span></div><div class="uagb-faq-content"><p>A <b>loss</b>.</p></div></div>',
  microdata:
    '<div itemscope itemtype="https://schema.org/Question"><h3 itemprop="name">What is it?</h3><div itemscope itemprop="acceptedAnswer"><div itemprop="text">A <b>loss</b>.</div></div></div>',
  'headings below a heading': '<h2>Frequently asked questions</h2><h3>What is it?</h3><p>A <b>loss</b>.</p>',
  'structured data only':
    '<script type="application/ld+json">{"@type":"FAQPage","mainEntity":[{"@type":"Question","name":"What is it?","acceptedAnswer":{"text":"A <b>loss</b>."}}]}</script>',
};

describe('questions', () => {
  test.each(Object.entries(PLUGINS))('of %s', (_, html) => {
    const { entry } = importPost(html);
    expect(entry.outline.faqs.map(({ question, answer }) => ({ question, answer }))).toEqual([
      { question: 'What is it?', answer: 'A loss.' },
    ]);
  });

  test('that ask nothing are sections; a lost mark comes back; two answers are joined', () => {
    const { entry } = importPost(
      '<details><summary>Shipping</summary>By post.</details><div class="faq"><details class="faq"><summary>What is it</summary>One.</details></div><details><summary>What is it?</summary>Two.</details>',
    );
    expect(entry.outline.headings.map(({ text }) => text)).toEqual(['Shipping']);
    expect(entry.outline.faqs.map(({ question, answer }) => `${question} ${answer}`)).toEqual([
      'What is it? One.\nTwo.',
    ]);
  });
});

describe('fields', () => {
  const field = (html: string, more: Record<string, unknown> = {}): ReturnType<typeof read>['entry']['matter'] => {
    const { files, refusals } = importAll(readWordPress([post(html, more)], 'x'));
    const [file] = files;
    if (!file) throw new Error(refusals.map(({ message }) => message).join());
    return read(file).entry.matter;
  };

  test('a labelled paragraph is the definition, and leaves the text', () => {
    const { files } = importAll(
      readWordPress(
        [
          post(
            '<p><strong>Definition:</strong></p><p>Churn is a loss. It is bad news that comes at the end of a contract, or in the middle of one, that nobody likes to hear, and it has been written about at a length that this sentence only hints at, in books, in papers and on the walls of offices, where it stands in red letters for all to see and remember.</p>',
          ),
        ],
        'x',
      ),
    );
    const [file] = files;
    expect(file && read(file).entry.matter.definition).toBe('Churn is a loss.');
    expect(file && read(file).body).toMatch(/^It is bad news/);
  });

  test('structured data gives definition, names and identity, but no boilerplate', () => {
    const data = (description: string): string =>
      `<script type="application/ld+json">{"@type":"DefinedTerm","name":"Churn","description":"${description}","alternateName":["Attrition"],"termCode":"CHR","sameAs":"https://www.wikidata.org/wiki/Q1"}</script><p>First words of it.</p>`;
    expect(field(data('The share of customers who leave.'))).toMatchObject({
      definition: 'The share of customers who leave.',
      abbreviation: 'CHR',
      aliases: ['Attrition'],
      sameAs: ['https://www.wikidata.org/wiki/Q1'],
    });
    expect(field(data('Definition of Churn in the Old Glossary.')).definition).toBe('First words of it.');
  });

  test('an abbreviation stands in the title or in any text, and only for its own term', () => {
    const posts = [
      post('<p>An account manager. Above stands the Key Account Manager (KAM).</p>', {
        id: 1,
        slug: 'account-manager',
        link: 'https://o.example/g/account-manager',
        title: { rendered: 'Account Manager' },
      }),
      post('<p>A manager of few.</p>', {
        id: 2,
        slug: 'key-account-manager',
        link: 'https://o.example/g/key-account-manager',
        title: { rendered: 'Key Account Manager' },
      }),
      post('<p>Selling to firms.</p>', {
        id: 3,
        slug: 'b2b',
        link: 'https://o.example/g/b2b',
        title: { rendered: 'Business to Business (B2B)' },
      }),
    ];
    const { files } = importAll(readWordPress(posts, 'x'));
    expect(files.map((file) => read(file).entry.matter).map(({ term, abbreviation }) => [term, abbreviation])).toEqual([
      ['Account Manager', undefined],
      ['Key Account Manager', 'KAM'],
      ['Business to Business', 'B2B'],
    ]);
    const alone = importAll(readWordPress(posts.slice(0, 1), 'x')).files[0];
    expect(alone?.notes.map(({ message }) => message).join()).toContain('KAM is short for "Key Account Manager"');
  });

  test('dates, language, topics and old addresses', () => {
    const more = {
      slug: 'Churn_Rate',
      link: 'https://o.example/es/glosario/churn-rate-old/',
      _embedded: { 'wp:term': [[{ id: 3, name: 'M&eacute;tricas', slug: 'metricas', taxonomy: 'category' }]] },
    };
    const { files, siteFile } = importAll(readWordPress([post('<p>Una pérdida.</p>', more)], 'x'));
    expect(files[0]?.path).toBe('terms/es/churn-rate.mdx');
    expect(files[0] && read(files[0]).entry.matter).toMatchObject({
      published: '2024-02-03',
      updated: '2024-05-06',
      topics: ['métricas'],
      redirectFrom: ['churn-rate-old'],
    });
    expect(siteFile).toContain('glossaryPath: glosario');
    expect(siteFile).toContain('Métricas');
  });

  test('lists of related terms become relations; what is no entry stays', () => {
    const posts = [
      post(
        '<p>A loss.</p><h3>Related Terms</h3><ul><li><a href="https://old.example/en/glossary/kam/">KAM</a></li><li>Nothing</li></ul>',
      ),
      post('<p>A person.</p>', { id: 8, slug: 'kam', link: 'https://old.example/en/glossary/kam/', title: 'KAM' }),
    ];
    const [file] = importAll(readWordPress(posts, 'x')).files;
    expect(file && read(file).entry.matter.related).toEqual(['kam']);
    expect(file && read(file).body).toBe('### Related Terms\n\n- Nothing'.replace('###', '##'));
  });
});

describe('links', () => {
  test('to a place above a heading are links to its section', () => {
    const { body } = importPost(
      '<p><a href="#place">a</a></p><h2>One</h2><p>b</p><p id="place"></p><h2>Two</h2><p>c</p>',
    );
    expect(body).toContain('[a](#two)');
  });

  test('to entries, to their sections, to the old site and to nowhere', () => {
    const posts = [
      post(
        '<p>A loss.</p><p><a href="/en/glossary/kam/">a</a> <a href="?p=8">b</a> <a href="https://www.old.example/en/glossary/kam#duties">c</a> <a href="#why">d</a> <a href="#none">e</a> <a href="/about">f</a> <a href="http://old.example/es/glosario/gck/?utm_source=x">g</a></p><h2 id="why">Why</h2><p>So.</p>',
      ),
      post('<p>A person.</p><h2><span id="duties">Main duties</span></h2><p>Many.</p>', {
        id: 8,
        slug: 'kam',
        link: 'https://old.example/en/glossary/kam/',
        title: 'KAM',
      }),
      post('<p>Una persona.</p>', { id: 9, slug: 'gck', link: 'https://old.example/es/glosario/gck/', title: 'GCK' }),
    ];
    const [file] = importAll(readWordPress(posts, 'x')).files;
    expect(file && read(file).body.split('\n')[0]).toBe(
      '[a](kam.mdx) [b](kam.mdx) [c](kam.mdx#main-duties) [d](#why) e [f](https://old.example/about) [g](../es/gck.mdx)',
    );
  });
});

test('a link that a reader of Markdown would refuse becomes text, and so does what is nearly an address', () => {
  const { body, notes } = importPost('<p>A <a href="https://[::1]/">host</a>, and www.x&lt;b</p>');
  expect(body).toBe('A host, and {"www"}.x\\<b');
  expect(notes).toEqual([
    expect.stringMatching(/^left-out: the address of the link "host", https:\/\/\[::1\]\/: no site has/),
  ]);
});

describe('records that are wrong', () => {
  const refused = (...posts: unknown[]): string[] =>
    importAll(readWordPress(posts, 'x.json')).refusals.map(({ origin, message }) => `${origin}: ${message}`);

  test.each([
    ['no title', post('<p>x y z</p>', { title: { rendered: ' &nbsp;<b></b>' } }), /has no title, expected the term/],
    ['no text', post('<p>&nbsp;</p>'), /"Churn" has no text that could be its definition/],
    ['a password', post('', { content: { rendered: '', protected: true } }), /protected by a password/],
    [
      'an error of the API',
      { code: 'rest_forbidden', message: 'Sorry, you are not allowed.', data: { status: 401 } },
      /error of the API \(rest_forbidden: Sorry/,
    ],
    ['another object', { a: 1 }, /an object with the fields a, expected a post/],
    ['a number', 3, /is 3, expected a post/],
  ])('%s', (_, item, message) => {
    expect(refused(item)).toEqual([expect.stringMatching(message)]);
  });

  test('of two with one name and nothing that tells them apart the second is told, the same one twice is taken once', () => {
    const one = post('<p>A loss of milk.</p>');
    const { files, refusals } = importAll(
      readWordPress([one, post('<p>A machine for butter.</p>', { id: 8 }), one], 'x'),
    );
    expect(files.map((file) => [file.path, read(file).entry.matter.term])).toEqual([['terms/en/churn.mdx', 'Churn']]);
    expect(refusals.map(({ origin, message }) => `${origin}: ${message}`)).toEqual([
      expect.stringContaining('x, record 3 (id 7): is the same as x, record 1'),
      expect.stringContaining('x, record 2 (id 8): its term "Churn" is that of x, record 1 (id 7), too'),
    ]);
  });

  test('HTML nested thousands of levels deep is told, and does not end the import', () => {
    const { files, refusals } = importAll(
      readWordPress([post(`${'<div>'.repeat(50_000)}x`), post('<p>A person.</p>', { slug: 'kam', title: 'KAM' })], 'x'),
    );
    expect(files.map(({ path }) => path)).toContain('terms/en/kam.mdx');
    expect(files.length + refusals.length).toBe(2);
  });

  test('a record of ten megabytes loses nothing', { timeout: 60_000 }, () => {
    const words = 'customers who leave, and why, and when, and for whom, and what it costs '.repeat(24);
    const html = Array.from({ length: 6000 }, (_, index) => `<p>Of <b>many</b> ${words}word${index}.</p>`).join('\n');
    expect(html.length).toBeGreaterThan(10_000_000);
    const [file] = importAll(readWordPress([post(html)], 'x.json')).files;
    expect(file?.text.match(/word\d+/g)).toHaveLength(6000);
  });
});
