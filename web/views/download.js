// Files that the page makes.

// In a sandboxed frame a download may be refused without a word: there is the copy instead.
export function mayDownload() {
  return location.protocol !== "about:" && (origin !== "null" || location.protocol === "file:");
}

/** @param {string} name @param {string} text as UTF-8 with a mark, by which spreadsheets know it */
export function offerFile(name, text) {
  const file = new Blob(["\ufeff", text], { type: "text/csv" });
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000); // the browser may still be reading
}
