"use strict";
(() => {
  const quotes = JSON.parse(document.getElementById("quotes").textContent);
  const panel = document.getElementById("panel");
  let opener = null;
  let numbers = [];
  let at = 0;

  function fill() {
    const [report, chain, before, words, behind, id] = quotes[numbers[at]];
    document.getElementById("panel-title").textContent = report;
    document.getElementById("panel-chain").textContent = chain;
    const mark = document.createElement("mark");
    mark.textContent = words;
    document.getElementById("panel-words").replaceChildren(before, mark, behind);
    document.getElementById("panel-link").setAttribute("href", "#r-" + id);
    document.getElementById("panel-more").hidden = numbers.length < 2;
    document.getElementById("panel-count").textContent = (at + 1) + " of " + numbers.length;
  }

  // A mark may stand for words in several places; the panel goes from one to the next.
  function show(mark) {
    numbers = mark.dataset.a.split(" ").map(Number);
    at = 0;
    fill();
    panel.hidden = false;
    opener = mark;
    document.getElementById("close").focus();
  }

  function hide() {
    if (panel.hidden) return;
    panel.hidden = true;
    if (opener) opener.focus();
  }

  document.addEventListener("click", (event) => {
    const mark = event.target.closest("[data-a]");
    if (mark) show(mark);
    else if (event.target.closest("#panel-next")) { at = (at + 1) % numbers.length; fill(); }
    else if (event.target.closest("#close, #panel-link")) hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
    const mark = event.target.closest && event.target.closest(".spot");
    if (!mark) return;
    if (event.key === "Enter" || event.key === " ") show(mark);
    else if (!walk(mark, event.key)) return;
    event.preventDefault();
  });

  // The marks of a chart are one stop of the Tab key; the arrow keys go from mark to mark.
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

  const questions = [...document.querySelectorAll("article.question")];
  const search = document.getElementById("search");
  const verdict = document.getElementById("verdict");
  const kind = document.getElementById("kind");
  const opposed = document.getElementById("opposed");

  function filter() {
    const words = search.value.trim().toLowerCase();
    let shown = 0;
    for (const question of questions) {
      const fits = (!verdict.value || question.dataset.verdict === verdict.value)
        && (!kind.value || question.dataset.kind === kind.value)
        && (!opposed.checked || question.dataset.opposed)
        && (!words || question.textContent.toLowerCase().includes(words));
      question.hidden = !fits;
      if (fits) shown += 1;
    }
    document.getElementById("count").textContent = shown + " of " + questions.length + " questions";
  }
  for (const control of [search, verdict, kind, opposed]) control.addEventListener("input", filter);
  filter();

  for (const box of document.querySelectorAll("input[data-layer]")) {
    box.addEventListener("input", () => document.body.classList.toggle("no-" + box.dataset.layer, !box.checked));
  }

  function reveal() {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.matches("details")) target.open = true;
    if (target.hidden) { search.value = verdict.value = kind.value = ""; opposed.checked = false; filter(); }
    target.scrollIntoView();
  }
  window.addEventListener("hashchange", reveal);
  reveal();
})();
