import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../limits.js';
import { readHtmlText } from './read-html.js';

const paragraphs = (html: string) =>
  readHtmlText(html, defaultLimits).blocks.flatMap((block) => (block.type === 'paragraph' ? [block] : []));
const textsOf = (html: string, wanted: 'body' | 'site') =>
  paragraphs(html).flatMap(({ text, origin }) => (origin === wanted ? [text] : []));
const bodyOf = (html: string) => textsOf(html, 'body');

const text = '<p>一、项目概况</p><p>全年修缮古籍312册，支出58.40万元。</p>';
const menu = '<ul><li><a href="/">首页</a></li><li><a href="/jx">绩效自评</a></li></ul>';

describe('what a web site prints around a text', () => {
  it.each([
    ['a menu', '<div><a href="/">首页</a> | <a href="/gk">政务公开</a></div>'],
    ['a list of news with dates', '<li><a href="1.html">古籍修缮项目自评</a><span>[2024-05-06]</span></li>'],
    ['attachments to load', '<p>附件2：<a href="b.xlsx">绩效自评表.xlsx</a></p>'],
    ['the way to the page', '<div>您的位置：首页 &gt; 财政信息 &gt; 绩效</div>'],
    ['when it was put up', '<div>发布时间：2024-05-06　来源：县档案馆　浏览次数：218　字体：大 中 小</div>'],
    ['tools', '<div>【打印】 【关闭】 分享到：微信</div>'],
    ['its neighbours', '<div>下一篇：没有了</div>'],
    ['who keeps the site', '<div>主办：云溪县人民政府办公室 网站标识码：4300000001</div>'],
    ['a foot in a sentence', '<div>建议使用谷歌浏览器或1366×768分辨率浏览本站。</div>'],
    ['a footer', '<footer><div>欢迎再次访问</div></footer>'],
    ['a box at the side', '<aside><div>热点专题</div></aside>'],
    ['a search', '<div role="search"><span>站内搜索</span></div>'],
  ])('is told from it: %s', (_, frame) => {
    expect(bodyOf(`<body>${frame}<div>${text}</div></body>`)).toEqual(bodyOf(text));
    expect(bodyOf(`<body><div>${text}</div>${frame}</body>`)).toEqual(bodyOf(text));
  });

  it('ends where the elements of the text end', () => {
    const page = `<div>${menu}<div id="zoom">${text}<p>云溪县档案馆</p></div><div><p>热点信息</p></div></div>`;
    expect(textsOf(page, 'site')).toEqual(['首页', '绩效自评', '热点信息']);
  });

  it('keeps the title, also in a header', () => {
    const title = '<h1>云溪县档案馆2023年度自评报告</h1>';
    expect(bodyOf(`<header><a href="/">云溪县</a>${title}</header>${text}`)).toContain('云溪县档案馆2023年度自评报告');
    expect(bodyOf(`${menu}<article><header>${title}<p>（公开）</p></header>${text}</article>`)).toContain('（公开）');
  });
});

describe('the text of a page', () => {
  it.each([
    ['a page without a site around it', `<p>云溪县档案馆文件</p><div>${text}</div><div><p>填表人：陈禾</p></div>`],
    ['words of a site in the midst of it', `${text}<p>主办单位：云溪县档案馆</p><p>发布时间：2023年5月</p>${text}`],
    ['a sentence about a site', `${text}<p>完成档案网站ICP备案，建设无障碍版面3个。</p>`],
    ['a table of contents', `<p><a href="#_Toc1">一、项目概况</a></p>${text}`],
    ['a link in a sentence', `${text}<p>详见<a href="x.html">修缮名录</a></p>`],
    ['a sentence that is a link', `${text}<p><a href="x.html">观众满意度97.1%，较上年提高。</a></p>`],
    ['a link that is never closed', `<a href="/">${text}<p>云溪县档案馆</p>`],
  ])('is kept: %s', (_, html) => {
    expect(textsOf(html, 'site')).toEqual([]);
  });

  it('never loses a sentence or a numbered heading, and no paragraph its place', () => {
    const leaf = fc.constantFrom(
      '<p>全年支出58.40万元，执行率96.28%。</p>',
      '<p>（二）存在的问题</p>',
      '<p>云溪县档案馆</p>',
      '<div>上一篇：无</div>',
      '<p><a href="/1">首页</a></p>',
      '<table><tr><td>指标</td><td>得分</td></tr><tr><td>修缮</td><td>9</td></tr></table>',
    );
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc
          .tuple(
            fc.constantFrom('div', 'section', 'footer', 'header', 'aside'),
            fc.array(tie('tree'), { maxLength: 4 }),
          )
          .map(([tag, inside]) => `<${tag}>${inside.join('')}</${tag}>`),
      ),
    }));
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 6 }), (parts) => {
        const html = parts.join('');
        const marked = paragraphs(html);
        expect(marked.filter(({ text: read, origin }) => /支出|存在/.test(read) && origin !== 'body')).toEqual([]);
        const printed = [...html.matchAll(/<(?:p|div)>(?:<a [^>]*>)?([^<>]+)</g)].map(([, words]) => words);
        expect(marked.map(({ text: read }) => read)).toEqual(printed);
      }),
    );
  });
});

describe('hostile pages', () => {
  const limits = { ...defaultLimits, nodes: 200_000 };
  it.each([
    ['nested frames', `${'<header>'.repeat(200)}${'<p>a</p>'.repeat(20_000)}`],
    ['links without end', '<p><a href=x>a</a></p>'.repeat(40_000)],
    ['sentences at every depth', `${'<div>全年支出58.40万元。'.repeat(200)}${'<p>a</p>'.repeat(20_000)}`],
  ])('are read: %s', (_, html) => {
    expect(readHtmlText(html, limits).blocks.length).toBeGreaterThan(200);
  });
});
