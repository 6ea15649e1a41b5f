"use strict";
// A link to what is seen, and its citation in the forms that schools and universities ask for.

function citations() {
  const told = element("p", { role: "status", class: "quiet" });
  const forms = [["cite.link", link], ["Chicago", chicago], ["MLA", mla], ["BibTeX", bibtex]];
  const rows = forms.map(([name, text]) => {
    const box = element("textarea", { readonly: "", rows: name === "BibTeX" ? 6 : 3, id: `cite-${name.toLowerCase().replace(".", "-")}` });
    const title = name.includes(".") ? saying("label", name, { for: box.id }) : worded("label", name, { for: box.id });
    const draw = () => (box.value = text());
    const copy = saying("button", "cite.copy", { type: "button" });
    copy.addEventListener("click", () => copyText(text(), told));
    addressed.add(draw);
    draw();
    return element("div", { class: "cite" }, element("div", { class: "tools" }, title, copy), box);
  });
  return [...rows, told];
}

// A link to what is seen, wherever the page lies; a citation names it only where others can reach it.
function link() {
  return location.href.split("#")[0] + writeAddress(presentState());
}

function publicLink() {
  return location.protocol.startsWith("http") ? link() : writeAddress(presentState());
}

function citedTitle() {
  return `${word("title")}: ${word(`step.${atlas.steps[at].id}.name`)}`;
}

function versionText() {
  return `${word("cite.version")}\u00a0${atlas.version}, ${day(atlas.date)}`;
}

function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

function accessed() {
  return `${capital(word("cite.accessed"))} ${day(today())}`;
}

function chicago() {
  return `\u201c${citedTitle()}.\u201d ${capital(versionText())}. ${accessed()}. ${publicLink()}.`;
}

function mla() {
  return `\u201c${citedTitle()}.\u201d ${capital(versionText())}, ${publicLink()}. ${accessed()}.`;
}

// Plain BibTeX: an entry that every style knows, a title that none puts in small letters.
function bibtex() {
  const note = `${versionText()}. ${accessed()}`;
  const fields = { title: `{${escaped(citedTitle())}}`, year: atlas.date.slice(0, 4), howpublished: `\\url{${publicLink()}}`, note: escaped(note) };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${atlas.steps[at].id}-${atlas.date},\n${lines.join(",\n")}\n}`;
}

function escaped(text) {
  const named = { "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" };
  return text.replace(/[\\{}&%$#_~^]/g, (sign) => named[sign] ?? `\\${sign}`);
}

function capital(text) {
  return text.charAt(0).toLocaleUpperCase(word("language.locale")) + text.slice(1);
}
