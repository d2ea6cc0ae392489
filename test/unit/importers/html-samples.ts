/** HTML as editors, page builders and plugins make it; each sample has words of its own. */
export const HTML: Readonly<Record<string, string>> = {
  'a page builder':
    '<div class="elementor"><section><div class="elementor-widget-wrap"><div class="elementor-widget-text">Loose <span style="color:red">coloured</span> words<p>Then a paragraph</p>more loose</div></div></section></div>',
  'empty elements': '<p>&nbsp;</p><h2></h2><h3>&nbsp;</h3><p><strong></strong></p><ul><li></li></ul><div></div>',
  'unclosed tags': '<p>First <b>bold <i>both</b> italic</i><p>Second<ul><li>item<li>other</ul><h3>Heading',
  'nested lists':
    '<ul><li>one<ul><li>two<ol><li>three</li></ol></li></ul></li><ul><li>stray</li></ul>text between<li>four</li></ul>',
  'a list with paragraphs':
    '<ol start="4"><li><p>first</p><p>second</p></li><li><blockquote>quoted</blockquote></li></ol>',
  'a table without a head':
    '<table><tbody><tr><td>Rate</td><td>Five | six</td></tr><tr><td>Sum</td><td><ul><li>apples</li><li>pears</li></ul></td></tr></tbody></table>',
  'a table with spans':
    '<table><caption>Figures</caption><thead><tr><th colspan="2">Head</th></tr></thead><tbody><tr><th>Row</th><td rowspan="2">Cell</td></tr><tr><td>Low</td></tr></tbody><tfoot><tr><td>Foot</td></tr></tfoot></table>',
  'tables in tables': '<table><tr><td>Outer<table><tr><td>Inner</td></tr></table></td><td>Beside</td></tr></table>',
  'a table with pictures and headings':
    '<table><tr><td><h3>Celled</h3><img src="/a.png" alt="Pictured"></td><td><pre>coded\nlines</pre></td></tr><tr><td>x</td><td>y</td></tr></table>',
  'text outside table cells': '<table>stray<tr>wandering<td>placed</td></tr></table>',
  'signs that Markdown reads':
    '<p>{braces} &lt;tags&gt; *stars* _lines_ [square] `ticks` # hash | pipe ~~tilde~~ $dollar$ 1. one</p><p>1. two</p><p># three</p><p>+ four</p><p>&gt; five</p><p>---</p><p>import x from y</p><p>export const z</p>',
  'bracketed numbers': '<p>As said [1] and [^2] and [3]: https://x.example and [link](text).</p>',
  code: '<pre class="brush: php"><code>if ($a &lt; 1) { echo "{x}"; }</code></pre><p>Inline <code>a `b` {c}</code> and <kbd>Ctrl</kbd></p><pre>verse\n  indented</pre>',
  'a link around blocks': '<a href="https://x.example/card"><div><h3>Carded</h3><p>Teaser</p></div></a>',
  'emphasis with ragged edges':
    '<p>The<strong> bold </strong>one,<em>slanted, </em>and <strong>joined,</strong>the <strong>a</strong><strong>b</strong> <b><strong>twice</strong></b></p>',
  'headings of all levels':
    '<h1>Top</h1><p>a1</p><h4>Deep</h4><p>a2</p><h2>Back <br>again</h2><p>a3</p><h6>Lowest</h6><p>a4</p>',
  'a heading with a picture': '<h2><img src="https://x.example/i.png" alt="Iconic"> Pictured heading</h2><p>words</p>',
  'pictures in running text':
    '<p>Before <img src="https://x.example/mid.png" alt="Middle"> after <a href="https://x.example/go"><img src="https://x.example/linked.png" alt="Linked"></a></p>',
  'a figure with a caption':
    '<figure class="wp-block-image alignright"><img src="https://x.example/f.png" alt=""/><figcaption>Captioned <a href="https://x.example/c">credit</a></figcaption></figure>',
  'a gallery':
    '<figure class="wp-block-gallery"><ul><li><figure><img src="https://x.example/1.png" alt="Firstly"/></figure></li><li><figure><img src="https://x.example/2.png" alt="Secondly"/><figcaption>Sub</figcaption></figure></li></ul><figcaption>Gallery words</figcaption></figure>',
  'embedded pages':
    '<iframe src="https://www.youtube.com/embed/q1" title="Moving"></iframe><video controls><source src="https://x.example/v.mp4">Oldies</video><object data="https://x.example/o.pdf"><p>Objected</p></object><audio src="https://x.example/a.mp3"></audio><embed src="https://x.example/e">',
  'a form':
    '<form><label>Labelled <input name="n" placeholder="Holder"></label><select><option>Optional</option></select><textarea>Written</textarea><button onclick="go()">Sending</button></form>',
  'scripts and styles':
    '<style>.a{color:red}</style><script>var hidden = 1;</script><p onclick="x()">Clicked <a href="javascript:alert(1)" onmouseover="y()">unsafe</a></p><noscript><p>Unscripted</p></noscript>',
  'vector graphics':
    '<svg viewBox="0 0 1 1"><title>Titled</title><text>Drawn</text></svg><math><mi>E</mi><mo>=</mo><mi>m</mi></math>',
  folds:
    '<details><summary>Folded?</summary><p>Opened</p><details><summary>Inner</summary>Deeper</details></details><details><summary>Plain fold</summary>Said</details><details><summary></summary>Untitled</details><details><summary>Unanswered?</summary></details>',
  'questions in lists':
    '<ul class="faq"><li><details><summary>Listed?</summary>Indeed</details></li></ul><blockquote><details><summary>Quoted?</summary>Surely</details></blockquote>',
  'an accordion':
    '<div class="accordion"><div class="accordion-item"><h2 class="accordion-header"><button class="accordion-button">Bootstrapped?</button></h2><div class="accordion-collapse collapse"><div class="accordion-body">Strapped</div></div></div></div>',
  'a definition list':
    '<dl><dt>Gross</dt><dd>everything</dd><dd>again</dd><dt>Net</dt><dd><p>some</p><ul><li>thing</li></ul></dd></dl>',
  footnotes:
    '<p>Claimed<sup class="fn" data-fn="u1"><a href="#u1" id="u1-link">1</a></sup>.</p><ol class="wp-block-footnotes"><li id="u1">Noted <a href="#u1-link">↩︎</a></li><li id="u2">Orphaned</li></ol>',
  'sharing buttons and contents':
    '<div id="ez-toc-container"><p>Contents</p><ul><li><a href="#q">Queued</a></li></ul></div><h2 id="q">Queued</h2><p>words</p><div class="sharedaddy"><a href="#">Tweeted</a></div>',
  'old markup':
    '<center><font size="2">Centred</font></center><marquee>Moved</marquee><tt>Typed</tt> <big>Bigger</big><s>Struck</s> <ins>Inserted</ins> <abbr title="Long form">LF</abbr> <q>Quipped</q> <ruby>漢<rt>kan</rt></ruby>',
  'invisible signs':
    '<p>soft&shy;hyphen zero&#8203;width&#65279; nb&nbsp;sp 45&nbsp;000&nbsp;€ control&#7;sign line&#8232;sep</p>',
  'other scripts':
    '<p dir="rtl">مدير الحساب {مهم}</p><p>客户经理<strong>「重要」</strong>です</p><p>Ünïcödé — “quoted” ‘single’ … 👩‍👩‍👧</p>',
  'leaked data':
    '<p>{ "@context": "https://schema.org", "@type": "Thing", "name": "Leaky" }</p><p>{"@context": broken}</p>',
  'names and relations':
    '<p><strong>Synonyms:</strong> Attrition, Turnover</p><p>Abbreviation: CHR</p><h3>Related terms</h3><ul><li>Unknown term</li></ul><p><strong>See also:</strong> Nothing, Nobody</p>',
  'break after break': 'One<br>two<br/><br/>three<br><br><br>four<p>five<br></p>',
  'an unknown element': '<my-widget data-x="1"><p>Slotted</p></my-widget><custom>Inlined</custom>',
  'a comment and a block': '<!-- secret --><!-- wp:latest-posts {"count":3} /--><p>Shown</p>',
};
