"use strict";
// What the page holds, and the panel that shows the words behind everything. Texts come in pieces; nothing is counted here.
const data = JSON.parse(document.getElementById("data").textContent);
const [QUOTED, FIRST, END, CHAIN] = [0, 1, 2, 3];
const [REPORT, VALUE, SPEAKER, MODALITY, QUOTE, SIDE, CHECK] = [0, 1, 2, 3, 4, 5, 6];
const AROUND = 420;
const FEW = 8;
const MANY = data.reports.length > FEW;
const doubted = new Set(data.questions.flatMap((question) => question.answers.filter((a) => a[CHECK]).map((a) => a[QUOTE])));
const byId = new Map(data.questions.map((question) => [question.id, question]));
const $ = (id) => document.getElementById(id);

// An element: attributes, then children; text is only ever set as text.
function h(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value !== undefined && value !== null && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false && child !== ""));
  return made;
}

function svg(name, attributes, text) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text) made.textContent = text;
  return made;
}

const sideClass = (side) => (side === null ? "s-none" : "s" + (side % 6));
const plural = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;

function glyph(side) {
  const made = svg("svg", { class: "glyph " + sideClass(side), viewBox: "-8 -8 16 16", "aria-hidden": "true" });
  made.append(svg("use", { href: "#g-" + (side === null ? "none" : side % 6) }));
  return made;
}

function named(place) {
  const report = data.reports[place];
  return h("span", { class: "one" }, glyph(report.side), h("bdi", {}, report.name));
}

// A side keeps its direction to itself: a date beside it stays in its order.
function sideOf(report, unknown = "side not stated") {
  return h("bdi", {}, report.stated || unknown);
}

function badge({ verdict }) {
  const [symbol, word] = data.verdicts[verdict];
  return h("span", { class: "badge " + verdict }, h("span", { "aria-hidden": "true" }, symbol), " " + word);
}

// One answer, or several alike, as a button that opens the words; of a yes or no the words stand behind it.
function answerButton(answers, count, bare) {
  const first = answers[0];
  const [, yesno, told] = /^(yes|no): (.*)$/s.exec(first[VALUE]) || [];
  return h("button", { type: "button", class: "answer", "data-a": answers.map((a) => a[QUOTE]).join(" ") },
    h("bdi", {}, yesno || first[VALUE]),
    yesno && count <= 1 && !bare && h("span", { class: "snippet" }, " ", h("bdi", {}, told)),
    count > 1 && h("span", { class: "speaker" }, ` ×${count}`),
    count <= 1 && first[SPEAKER] && h("span", { class: "speaker" }, " says ", h("bdi", {}, first[SPEAKER])),
    count <= 1 && first[MODALITY] && h("span", { class: "speaker" }, ` (${first[MODALITY]})`),
    answers.some((a) => a[CHECK]) && [" ", h("span", { class: "check-it", title: "Please check: this may be misread" }, "?", h("span", { class: "again" }, " please check"))]);
}

// Long lists grow when their end comes near, or by the button at their end.
function fill(container, items, make, size) {
  let shown = 0;
  const rows = container.tagName === "TBODY";
  const button = h("button", { type: "button", class: "control more-of-it" });
  const last = rows ? h("tr", {}, h("td", { colspan: 99 }, button)) : h(container.tagName === "UL" ? "li" : "p", {}, button);
  const watcher = new IntersectionObserver((seen) => seen.some((s) => s.isIntersecting) && grow(), { rootMargin: "600px" });
  function grow() {
    last.remove();
    container.append(...items.slice(shown, shown + size).map(make));
    shown += size;
    watcher.disconnect();
    if (shown >= items.length) return;
    button.textContent = `Show more (${items.length - shown})`;
    container.append(last);
    watcher.observe(last);
  }
  button.addEventListener("click", grow);
  container.replaceChildren();
  grow();
}

const pieceText = (piece) => (piece === 0 ? "\n" : typeof piece === "string" ? piece : piece[0]);
const textOf = (report, first, end) => data.reports[report].pieces.slice(first, end).map(pieceText).join("");

// The paragraph around some pieces, cut at words where it is long.
function paragraphOf(report, first, end) {
  const pieces = data.reports[report].pieces;
  let from = first, to = end;
  while (from > 0 && pieces[from - 1] !== 0) from -= 1;
  while (to < pieces.length && pieces[to] !== 0) to += 1;
  let before = textOf(report, from, first), behind = textOf(report, end, to);
  if (before.length > AROUND) before = "… " + before.slice(before.indexOf(" ", before.length - AROUND) + 1);
  if (behind.length > AROUND) behind = behind.slice(0, behind.lastIndexOf(" ", AROUND)) + " …";
  return [before, textOf(report, first, end), behind];
}

const panel = $("panel");
let opener = null;
let trail = [];

function questionsAt(report, first, end) {
  return data.questions.filter((question) => question.answers.some((a) => {
    const quote = data.quotes[a[QUOTE]];
    return quote[QUOTED] === report && quote[FIRST] < end && first < quote[END];
  }));
}

// A view of the panel: {title, body, link}; the trail leads back.
function present(step, from, keep) {
  if (!keep) trail = [];
  trail.push(step);
  if (panel.hidden && from) opener = from;
  const { title, body, link } = step();
  $("panel-title").replaceChildren(...[title].flat());
  $("panel-body").replaceChildren(...body.filter(Boolean));
  $("back").hidden = trail.length < 2;
  $("share").hidden = !link;
  $("share").dataset.link = link || "";
  $("share").textContent = "Copy link";
  panel.hidden = false;
  panel.scrollTop = 0;
  if (link) history.replaceState(null, "", "#" + link);
  $("close").focus();
}

function hide() {
  if (panel.hidden) return;
  panel.hidden = true;
  trail = [];
  if (opener && opener.isConnected) opener.focus();
  history.replaceState(null, "", "#" + currentView);
}

// Words of a report in their paragraph: on whose word, what was read there, and every question that they answer.
function words(places, at) {
  const { report, first, end, chain, number } = places[at];
  const shown = data.reports[report];
  const [before, marked, behind] = paragraphOf(report, first, end);
  const notes = new Set(shown.pieces.slice(first, end).flatMap((piece) => (Array.isArray(piece) ? piece.slice(2) : [])));
  const questions = questionsAt(report, first, end);
  const next = () => present(words(places, (at + 1) % places.length), null, trail.pop());
  const body = [
    h("p", { class: "facts" }, sideOf(shown), " · ", shown.date || "no date"),
    h("p", { id: "panel-chain" }, chain ? ["On the word of ", h("bdi", {}, chain)] : "In its own words"),
    h("blockquote", { id: "panel-words", dir: "auto" }, before, h("mark", {}, marked), behind),
    doubted.has(number) && h("p", { id: "panel-check", class: "facts" }, h("span", { class: "check-it", "aria-hidden": "true" }, "?"), " Please check: the reader doubts that it has read this right."),
    places.length > 1 && h("p", { id: "panel-more" }, button("Next words", next, "panel-next"), " ", h("span", { id: "panel-count", class: "facts", role: "status" }, `${at + 1} of ${places.length}`)),
    h("p", {}, button("In the report", () => goToWords(report, first, end), "panel-link")),
    questions.length > 0 && h("h3", {}, "These words answer"),
    h("ul", { class: "plain" }, questions.map((q) => h("li", {}, h("a", { href: "#q-" + q.id }, q.text), " ", badge(q)))),
    notes.size > 0 && h("h3", {}, "Read here"),
    h("ul", { class: "plain facts" }, [...notes].map((note) => h("li", {}, data.notes[note]))),
  ];
  return () => ({ title: [named(report)], body, link: linkOf(number) || addressOf(shown).slice(1) });
}

const addressOf = (report) => "#r-" + encodeURIComponent(report.id);

// The address of an answer: its question, and which of its answers.
function linkOf(number) {
  const question = data.questions.find((q) => q.answers.some((a) => a[QUOTE] === number));
  return question && `q-${question.id}.${question.answers.findIndex((a) => a[QUOTE] === number)}`;
}

function button(label, act, id) {
  const made = h("button", { type: "button", class: "control", id }, label);
  made.addEventListener("click", act);
  return made;
}

function placesOf(numbers) {
  return numbers.map((number) => {
    const [report, first, end, chain] = data.quotes[number];
    return { report, first, end, chain, number };
  });
}

// A question with every answer in its sentence's company, and both silences.
function questionPanel(question) {
  const lines = new Map();
  for (const answer of question.answers) lines.set(answer[REPORT], [...(lines.get(answer[REPORT]) || []), answer]);
  const list = h("ul", { class: "plain by-report" });
  const facts = [plural(question.independent, "independent origin"), question.opposed && "opposed sides", question.common && "common ground",
    question.level === "speakers" && "between speakers", question.level === "both" && "between reports and speakers"].filter(Boolean).join(" · ");
  const quiet = (label, places) => places.length > 0 && h("p", { class: "silence" }, h("b", {}, label), " ", places.map((place, i) => [i ? ", " : "", h("bdi", {}, data.reports[place].name)]).flat());
  return () => {
    fill(list, [...lines], ([place, answers]) => h("li", {}, named(place), " ", h("span", { class: "facts" }, sideOf(data.reports[place], "")),
      h("div", {}, answers.map((answer) => h("p", { class: "told-so" }, answerButton([answer], 1, true), h("span", { class: "snippet" }, " ", snippet(answer)))))), 40);
    return {
      title: question.text,
      body: [h("p", {}, badge(question), " ", h("span", { class: "facts" }, facts)), h("p", { class: "reason" }, question.reason), list,
        quiet("○ silent on this:", question.silent), quiet("– never mention it:", question.absent)],
      link: "q-" + question.id,
    };
  };
}

// The words of an answer with a little of what stands around them.
function snippet(answer) {
  const [report, first, end] = data.quotes[answer[QUOTE]];
  const [before, marked, behind] = paragraphOf(report, first, end);
  const near = 70;
  const left = before.length > near ? "… " + before.slice(before.indexOf(" ", before.length - near) + 1) : before;
  const right = behind.length > near ? behind.slice(0, Math.max(0, behind.lastIndexOf(" ", near))) + " …" : behind;
  return h("bdi", {}, left, h("b", {}, marked), right);
}

function openWords(mark) {
  present(words(placesOf(mark.dataset.a.split(" ").map(Number)), 0), mark, panel.contains(mark));
}

document.addEventListener("click", (event) => {
  const mark = event.target.closest("[data-a]");
  const link = event.target.closest("#panel a[href^='#q-']");
  if (mark) openWords(mark);
  else if (link) {
    event.preventDefault();
    present(questionPanel(byId.get(decoded(link.hash.slice(3)))), null, true);
  } else if (event.target.closest("#close")) hide();
  else if (event.target.closest("#back")) {
    trail.pop();
    present(trail.pop(), null, true);
  } else if (event.target.closest("#share")) {
    const url = location.href.split("#")[0] + "#" + $("share").dataset.link;
    const told = (done) => { $("share").textContent = done ? "Copied" : url; };
    (navigator.clipboard ? navigator.clipboard.writeText(url) : Promise.reject()).then(() => told(true), () => told(false));
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") hide();
  const mark = event.target.closest && event.target.closest(".spot");
  if (!mark) return;
  if (event.key === "Enter" || event.key === " ") mark.dataset.a ? openWords(mark) : openPiece(mark);
  else if (!walk(mark, event.key)) return;
  event.preventDefault();
});

// The marks of a chart or a text are one stop of the Tab key; the arrow keys go from mark to mark.
function walk(mark, key) {
  const marks = [...mark.closest(".chart").querySelectorAll(".spot:not([hidden])")];
  const at = marks.indexOf(mark);
  const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: marks.length - 1 }[key];
  if (to === undefined) return false;
  if (marks[to]) {
    mark.setAttribute("tabindex", "-1");
    marks[to].setAttribute("tabindex", "0");
    marks[to].focus();
  }
  return true;
}

// One view at a time. An address names a view, a view with a filter, a question, one of its answers, or a report.
const views = [...document.querySelectorAll("main > .view")].map((view) => view.id);
const begin = {};
let currentView = "overview";

function show(view) {
  currentView = view;
  document.body.classList.add("ready");
  for (const id of views) $(id).classList.toggle("current", id === view);
  for (const tab of document.querySelectorAll(".tabs a")) {
    if (tab.hash === "#" + view) {
      tab.setAttribute("aria-current", "page");
      // not scrollIntoView: browsers count the next Tab from what it brought into view
      const [strip, box] = [tab.parentElement.getBoundingClientRect(), tab.getBoundingClientRect()];
      tab.parentElement.scrollLeft += Math.max(0, box.right - strip.right) + Math.min(0, box.left - strip.left);
    } else tab.removeAttribute("aria-current");
  }
  if (begin[view]) {
    begin[view]();
    delete begin[view];
  }
}

// An address that somebody typed may hold a lone percent sign.
function decoded(address) {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function route() {
  const address = decoded(location.hash.slice(1));
  const [, id, number] = address.match(/^q-(.+?)(?:\.(\d+))?$/) || [];
  if (byId.has(id)) {
    const from = panel.hidden && document.activeElement !== document.body ? document.activeElement : null;
    if (!document.body.classList.contains("ready")) show("questions");
    const answer = byId.get(id).answers[number];
    present(questionPanel(byId.get(id)), from);
    if (answer) present(words(placesOf([answer[QUOTE]]), 0), from, true);
    return;
  }
  const report = address.startsWith("r-") ? data.reports.findIndex((r) => r.id === address.slice(2)) : -1;
  const [view, filter] = address.split("/");
  if (!panel.hidden) { panel.hidden = true; trail = []; }
  if (report >= 0) {
    show("reports");
    openReport(report).scrollIntoView();
  } else if (views.includes(view)) {
    show(view);
    if (filter) filterBy(filter);
    scrollTo(0, 0);
  } else if (address === "main") $("main").focus();
  else show("overview");
}
