// The matrix: a row a question, a column a report or a side, made as far as it is looked at.
const picked = (id) => ($(id) ? $(id).value : "");
const haystacks = new Map();
let shownQuestions = [];

function haystack(question) {
  if (!haystacks.has(question)) {
    const told = question.answers.map((a) => `${a[VALUE]} ${a[SPEAKER]} ${data.reports[a[REPORT]].name}`);
    haystacks.set(question, [question.text, question.reason, ...told].join(" ").toLowerCase());
  }
  return haystacks.get(question);
}

function fits(question) {
  const { answers } = question;
  const verdict = picked("verdict"), side = picked("only-side"), report = picked("by-report"), speaker = picked("speaker");
  const sought = $("search").value.trim().toLowerCase();
  return (!verdict || (verdict === "common" ? question.common : question.verdict === verdict))
    && (!picked("kind") || question.kind === picked("kind"))
    && (!report || answers.some((a) => a[REPORT] === Number(report)))
    && (!speaker || answers.some((a) => a[SPEAKER].toLowerCase() === speaker))
    && (!side || answers.every((a) => a[SIDE] === Number(side)))
    && (!$("opposed").checked || question.opposed)
    && (!$("to-check").checked || answers.some((a) => a[CHECK]))
    && (!sought || haystack(question).includes(sought));
}

const ORDERS = {
  reports: (q) => -new Set(q.answers.map((a) => a[REPORT])).size,
  origins: (q) => -q.independent,
  silent: (q) => -q.silent.length,
};

function sorted(questions) {
  const order = picked("sort");
  if (order === "words") return [...questions].sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  return ORDERS[order] ? [...questions].sort((a, b) => ORDERS[order](a) - ORDERS[order](b)) : questions;
}

// Columns: a label, and the places of the reports in each. A side holds answers, not reports: a speaker may be on another one.
function columns() {
  if (picked("columns") === "report") {
    return data.reports.map((report, place) => ({ label: () => h("a", { href: addressOf(report) }, named(place)), name: report.name, below: report.stated || "",
      answers: (q) => q.answers.filter((a) => a[REPORT] === place), gap: (q) => (q.silent.includes(place) ? [1, 0] : q.absent.includes(place) ? [0, 1] : [0, 0]) }));
  }
  return [...data.sides.keys(), null].map((side) => {
    const members = data.reports.map((r, place) => (r.side === side ? place : -1)).filter((place) => place >= 0);
    const name = side === null ? "no side" : data.sides[side];
    return { label: () => h("span", { class: "one" }, glyph(side), h("bdi", {}, name)), name, below: plural(members.length, "report"),
      answers: (q) => q.answers.filter((a) => a[SIDE] === side), gap: (q) => [q.silent, q.absent].map((places) => places.filter((p) => members.includes(p)).length) };
  });
}

function cell(column, question) {
  const answers = column.answers(question);
  const [silent, absent] = column.gap(question);
  const alike = new Map();
  for (const answer of answers) {
    const yesno = /^(yes|no): /.exec(answer[VALUE]);
    const key = picked("columns") === "side" ? (yesno ? yesno[1] : answer[VALUE].toLowerCase()) : answer[VALUE] + "\n" + answer[SPEAKER];
    alike.set(key, [...(alike.get(key) || []), answer]);
  }
  const groups = [...alike.values()];
  if (picked("columns") === "side") groups.sort((a, b) => b.length - a.length);
  const gap = (sign, word, count) => count > 0 && h("span", { class: "gap " + word }, `${sign} ${word}${count > 1 ? " ×" + count : ""}`);
  return h("td", { "data-column": column.name, class: answers.length ? "" : absent && !silent ? "blank absent" : silent ? "blank silent" : "blank" },
    groups.slice(0, 3).map((same) => answerButton(same, new Set(same.map((a) => a[REPORT])).size)),
    groups.length > 3 && h("a", { class: "more", href: "#q-" + question.id }, `+${groups.length - 3}`),
    (!answers.length || picked("columns") === "side") && [gap("○", "silent", silent), gap("–", "absent", absent)]);
}

function refresh() {
  shownQuestions = sorted(data.questions.filter(fits));
  const across = columns();
  $("matrix").tHead.replaceChildren(h("tr", {}, h("th", { scope: "col" }, "Question"),
    across.map((c) => h("th", { scope: "col" }, c.label(), h("span", { class: "facts" }, h("bdi", {}, c.below))))));
  fill($("matrix").tBodies[0], shownQuestions, (question) => h("tr", { "data-verdict": question.verdict, "data-question": question.id },
    h("th", { scope: "row" }, h("a", { href: "#q-" + question.id }, question.text), " ", badge(question)),
    across.map((column) => cell(column, question))), 30);
  $("count").textContent = `${shownQuestions.length} of ${plural(data.questions.length, "question")}`;
}

function filterBy(wanted) {
  $("filters").reset();
  const [, side] = wanted.match(/^only-(\d+)$/) || [];
  $(side ? "only-side" : "verdict").value = side || wanted;
  refresh();
}

function options(select, entries) {
  $(select).append(...entries.map(([value, label]) => h("option", { value }, label)));
}

// One row an answer, as `questions.csv` has them; a cell that a spreadsheet would take for a formula gets an apostrophe.
function saveShown() {
  const quoted = (value) => `"${String(value).replace(/^([=+\-@\t\r])/, "'$1").replace(/\s+/g, " ").replaceAll('"', '""')}"`;
  const rows = shownQuestions.flatMap((q) => q.answers.map((a) => {
    const [report, first, end, chain] = data.quotes[a[QUOTE]];
    return [q.text, q.kind, q.verdict, q.reason, data.reports[a[REPORT]].name, a[VALUE], a[SPEAKER] || "author", chain, textOf(report, first, end)];
  }));
  const head = ["question", "kind", "verdict", "reason", "report", "value", "speaker", "on the word of", "words"];
  save("questions.csv", new Blob([[head, ...rows].map((row) => row.map(quoted).join(",")).join("\r\n") + "\r\n"], { type: "text/csv" }));
}

function save(name, blob) {
  const link = h("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

// Files of every format travel in the page, compressed.
async function saveFile(name) {
  const bytes = Uint8Array.from(atob(JSON.parse($("files").textContent)[name]), (c) => c.charCodeAt(0));
  save(name, await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).blob());
}
document.addEventListener("click", (event) => {
  const file = event.target.closest("[data-file]");
  if (file) saveFile(file.dataset.file);
});

options("by-report", data.reports.map((report, place) => [place, report.name]));
const heard = new Map();
for (const answer of data.questions.flatMap((q) => q.answers)) {
  if (answer[SPEAKER]) heard.set(answer[SPEAKER].toLowerCase(), [...(heard.get(answer[SPEAKER].toLowerCase()) || []), answer[SPEAKER]]);
}
options("speaker", [...heard].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1)).map(([key, forms]) => [key, `${forms[0]} (${forms.length})`]));
if (MANY) {
  for (const option of $("columns").options) option.defaultSelected = option.value === "side";
}
if (matchMedia("(max-width: 40rem)").matches) document.querySelector(".finder").open = false;
$("filters").addEventListener("input", refresh);
$("filters").addEventListener("submit", (event) => event.preventDefault());
$("filters").addEventListener("reset", () => setTimeout(refresh));
$("save-shown").addEventListener("click", saveShown);
begin.questions = () => shownQuestions.length || refresh();
