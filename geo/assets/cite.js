"use strict";
// A link to what is seen, and its citation in the forms that schools and universities ask for.

function citations() {
  const told = element("p", { role: "status", class: "quiet" });
  const forms = [["cite.link", () => location.href], ["Chicago", chicago], ["MLA", mla], ["BibTeX", bibtex]];
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

function chicago() {
  return `\u201c${citedTitle()}\u201d. ${capital(versionText())}. ${capital(word("cite.accessed"))} ${day(today())}. ${location.href}.`;
}

function mla() {
  return `\u201c${citedTitle()}\u201d. ${capital(versionText())}, ${location.href}. ${capital(word("cite.accessed"))} ${day(today())}.`;
}

function bibtex() {
  const fields = { title: citedTitle(), date: atlas.date, version: atlas.version, url: location.href, urldate: today(), langid: language };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${name === "url" ? value : escaped(value)}}`);
  return `@online{${atlas.steps[at].id}-${atlas.date},\n${lines.join(",\n")}\n}`;
}

function escaped(text) {
  return text.replace(/[\\{}&%$#_]/g, (sign) => (sign === "\\" ? "\\textbackslash{}" : `\\${sign}`));
}

function capital(text) {
  return text.charAt(0).toLocaleUpperCase(word("language.locale")) + text.slice(1);
}
