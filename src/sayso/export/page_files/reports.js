// The texts with every claim marked, and the lists of names, speakers and what lies ahead; each made when it is looked at.
const opened = new Map();

function openReport(place) {
  const details = $("r-" + data.reports[place].id);
  details.open = true;
  write(place);
  return details;
}

// A text is written once: marks are one stop of the Tab key, the arrow keys go on from there.
function write(place) {
  if (opened.has(place)) return;
  opened.set(place, []);
  const text = $("r-" + data.reports[place].id).querySelector(".text");
  const answering = new Set();
  for (const question of data.questions) {
    for (const answer of question.answers) {
      const [report, first, end] = data.quotes[answer[QUOTE]];
      if (report === place) for (let i = first; i < end; i += 1) answering.add(i);
    }
  }
  let paragraph = h("p", { dir: "auto" });
  const paragraphs = [paragraph];
  data.reports[place].pieces.forEach((piece, i) => {
    if (piece === 0) paragraphs.push((paragraph = h("p", { dir: "auto" })));
    else paragraph.append(pieceNode(place, piece, i, answering.has(i)));
  });
  text.replaceChildren(...paragraphs.filter((p) => p.textContent.trim()));
  const first = text.querySelector(".spot");
  if (first) first.setAttribute("tabindex", "0");
}

function pieceNode(place, piece, i, answers) {
  const text = pieceText(piece);
  if (!text.trim() || (typeof piece === "string" && !answers)) return text;
  const letters = typeof piece === "string" ? "" : piece[1];
  const node = h("span", { class: ["mark spot", answers && "answers", ...[...letters].map((l) => "l-" + l)].filter(Boolean).join(" "), role: "button", tabindex: "-1" }, text);
  node.dataset.piece = `${place} ${i}`;
  opened.get(place)[i] = node;
  return node;
}

function openPiece(mark) {
  const [report, first] = mark.dataset.piece.split(" ").map(Number);
  const told = data.quotes.filter((q) => q[QUOTED] === report && q[FIRST] <= first && first < q[END]).sort((a, b) => a[END] - a[FIRST] - b[END] + b[FIRST]);
  const quote = told[0] || [report, first, first + 1, ""];
  const chain = (told.find((q) => q[CHAIN]) || quote)[CHAIN];
  present(words([{ report, first: quote[FIRST], end: quote[END], chain, number: data.quotes.indexOf(told[0]) }], 0), mark, panel.contains(mark));
}

document.addEventListener("click", (event) => {
  const mark = event.target.closest("[data-piece]");
  if (mark) openPiece(mark);
});

function goToWords(place, first, end) {
  hide();
  show("reports");
  openReport(place);
  const nodes = opened.get(place);
  const found = nodes.slice(first, end).filter(Boolean);
  const node = found[0] || nodes.find((n, i) => n && i >= first);
  history.replaceState(null, "", addressOf(data.reports[place]));
  if (!node) return;
  for (const before of document.querySelectorAll(".found")) before.classList.remove("found");
  for (const each of found) each.classList.add("found");
  node.scrollIntoView({ block: "center" });
  node.focus({ preventScroll: true });
}

begin.reports = () => {
  $("report-list").replaceChildren(...data.reports.map((report, place) => {
    const date = report.date ? report.date + ({ stated: " (as its text states)", inferred: " (inferred)" }[report.from] || "") : "no date";
    const details = h("details", { class: "fold", id: "r-" + report.id }, h("summary", {}, h("h3", {}, named(place)), h("span", { class: "facts" }, sideOf(report), ` · ${date}`)),
      report.title && report.title !== report.name && h("p", { class: "title" }, h("bdi", {}, report.title)),
      report.url && h("p", { class: "title facts" }, h("bdi", {}, report.url)),
      h("div", { class: "text chart", dir: "auto" }));
    details.addEventListener("toggle", () => details.open && write(place));
    return details;
  }));
  openReport(0);
};
for (const box of document.querySelectorAll("input[data-layer]")) {
  box.addEventListener("input", () => document.body.classList.toggle("no-" + box.dataset.layer, !box.checked));
}

const MARKS = { scare_quotes: "in scare quotes", doubting: "doubted" };

// Forms of one report, or of one side where there are many reports, those used most first.
function nameCard([referent, variants]) {
  const lines = new Map();
  for (const [report, form, speaker, count, marked, numbers] of variants) {
    const key = MANY ? data.reports[report].side : report;
    const forms = lines.get(key) || lines.set(key, new Map()).get(key);
    const same = form.toLowerCase() + "\n" + speaker + "\n" + marked;
    const known = forms.get(same) || { form, speaker, marked, count: 0, numbers: [] };
    forms.set(same, { ...known, count: known.count + count, numbers: [...known.numbers, ...numbers] });
  }
  const order = ([a], [b]) => (a === null) - (b === null) || a - b;
  return h("article", { class: "card" }, h("h3", {}, referent), [...lines].sort(order).map(([key, forms]) => {
    const most = [...forms.values()].sort((a, b) => b.count - a.count);
    const shown = most.slice(0, 6).map((f) => h("button", { type: "button", class: "answer", "data-a": f.numbers.join(" ") }, h("bdi", {}, f.form),
      f.count > 1 && h("span", { class: "speaker" }, ` ×${f.count}`), f.marked && [" ", h("span", { class: "tag" }, MARKS[f.marked])],
      f.speaker && h("span", { class: "speaker" }, " says ", h("bdi", {}, f.speaker))));
    const rest = most.length > 6 && h("details", { class: "rest" }, h("summary", {}, `${most.length - 6} more`), h("p", {}, most.slice(6).map((f, i) => (i ? ", " : "") + f.form)));
    const label = MANY ? h("span", { class: "one" }, glyph(key), key === null ? "no side" : data.sides[key]) : named(key);
    return h("div", { class: "forms" }, label, h("div", { class: "said-by" }, shown, rest));
  }));
}

function listNames() {
  const sought = $("find-name").value.trim().toLowerCase();
  const found = data.names.filter(([referent, variants]) => !sought || [referent, ...variants.map((v) => v[1])].join(" ").toLowerCase().includes(sought));
  fill($("name-cards"), found, nameCard, 12);
}
begin.names = listNames;
$("find-name").addEventListener("input", listNames);

begin.sources = () => {
  const groups = MANY ? [...data.sides.keys(), null] : [...data.reports.keys()];
  const label = (key) => (MANY ? h("span", { class: "one" }, glyph(key), key === null ? "no side" : data.sides[key]) : named(key));
  $("speakers").tHead.replaceChildren(h("tr", {}, h("th", { scope: "col" }, "Speaker"), groups.map((key) => h("th", { scope: "col" }, label(key)))));
  fill($("speakers").tBodies[0], data.speakers, ([name, side, cells]) => h("tr", {}, h("th", { scope: "row" }, h("span", { class: "one" }, glyph(side), h("bdi", {}, name))),
    groups.map((key) => {
      const mine = cells.filter(([report]) => (MANY ? data.reports[report].side === key : report === key));
      const numbers = mine.flatMap((c) => c[1]), doubted = mine.reduce((sum, c) => sum + c[2], 0);
      const strength = Math.min(4, Math.ceil(Math.log2(numbers.length + 1)));
      return h("td", {}, numbers.length > 0 && h("button", { type: "button", class: "answer heat-" + strength, "data-a": numbers.join(" "), "aria-label": `${name}: ${plural(numbers.length, "time")}${doubted ? `, ${doubted} with a doubting word` : ""}` }, String(numbers.length), doubted > 0 && h("span", { class: "speaker" }, ` (${doubted} doubted)`)));
    })), 40);
  if (data.copies.length) fill($("copies"), data.copies, copyLine, 30);
  else $("copies").replaceChildren(h("li", { class: "empty" }, "No copied passages, shared quotations or shared unusual figures were found."));
  if (data.chains.length) {
    fill($("chains"), data.chains, ([report, speakers, number]) => h("li", {}, named(report), speakers.map((s) => [h("span", { class: "arrow" }, " → "), h("bdi", {}, s)]).flat(), " ",
      h("button", { type: "button", class: "answer", "data-a": number }, h("bdi", {}, shortened(number)))), 30);
  } else $("chains").replaceChildren(h("li", { class: "empty" }, "No words come through more than one mouth."));
};

// Who shares words with whom: all reports of one passage in one line.
function copyLine([kind, reason, numbers]) {
  const places = [...new Set(numbers.map((number) => data.quotes[number][QUOTED]))];
  return h("li", {}, h("span", { class: "tag" }, kind.replace("_", " ")), " ", numbers.length > 0 && h("button", { type: "button", class: "answer", "data-a": numbers.join(" ") }, h("bdi", {}, shortened(numbers[0]))),
    h("span", { class: "by" }, " ", places.length > FEW ? plural(places.length, "report") : places.map(named)), reason && h("span", { class: "facts" }, " ", reason));
}

function shortened(number) {
  const [report, first, end] = data.quotes[number];
  const text = textOf(report, first, end).replace(/\s+/g, " ").trim();
  return text.length > 160 ? text.slice(0, text.lastIndexOf(" ", 160)) + " …" : text;
}

const AHEAD = { forecast: "forecast", recommendation: "demand or advice", conditional: "condition" };

function listAhead() {
  const kinds = new Set([...document.querySelectorAll("[data-ahead]:checked")].map((box) => box.dataset.ahead));
  const found = data.ahead.filter((a) => kinds.has(a[1]));
  let before = null;
  if (!found.length) $("ahead-list").replaceChildren(h("p", { class: "empty" }, "The reports look ahead to nothing."));
  else fill($("ahead-list"), found, ([report, kind, speaker, number, later]) => {
    const head = report !== before && h("h3", {}, named(report));
    before = report;
    return h("div", { class: "coming" }, head, h("span", { class: "tag" }, AHEAD[kind]),
      h("div", {}, h("button", { type: "button", class: "answer", "data-a": number }, h("bdi", {}, shortened(number))),
        speaker && h("span", { class: "speaker" }, " says ", h("bdi", {}, speaker)), " ",
        later.length > 0 && h("button", { type: "button", class: "answer later", "data-a": later.join(" ") }, `${plural(later.length, "later mention")}`)));
  }, 40);
}
begin.ahead = listAhead;
for (const box of document.querySelectorAll("[data-ahead]")) box.addEventListener("input", listAhead);

window.addEventListener("hashchange", route);
route();
