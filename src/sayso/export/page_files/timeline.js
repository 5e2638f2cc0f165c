// The timeline: minutes since 1970 become places. Dates are written as ISO 8601 writes them, whatever the browser speaks.
begin.timeline = () => {
  const lanes = $("lanes");
  if (!lanes) return;
  const LINE = 22, DOT = 12, SHORTEST = 10, GAP = 14, LETTER = 7.9, MOST = 40;
  const STEPS = [["minute", 1], ["minute", 5], ["minute", 15], ["minute", 30], ["hour", 1], ["hour", 3], ["hour", 6], ["hour", 12],
    ["day", 1], ["day", 2], ["day", 7], ["day", 14], ["month", 1], ["month", 3], ["month", 6],
    ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((years) => ["year", years])];
  const LENGTH = { minute: 1, hour: 60, day: 1440, month: 43830, year: 525960 };
  const DAY = 1440;
  const zoom = document.querySelector("#timeline .zoom");
  const windows = [...zoom.querySelectorAll("[data-start]")];
  const by = $("lanes-by");
  const moments = data.moments.map(([report, start, end, when, told, contested, vague, speaker, numbers, words, things]) =>
    ({ report, start, end, when, told, contested, vague, speaker, numbers, words, things }));
  let rows = [];

  // The lane of a moment: its report, the side of that, or who says so.
  function laneOf(moment) {
    const { name, side } = data.reports[moment.report];
    if (by.value === "report") return [moment.report, name, side];
    if (by.value === "side") return [side, side === null ? "no side" : data.sides[side], side];
    const own = moment.speaker === "author";
    return own ? [moment.report, name, side] : [moment.speaker.toLowerCase(), moment.speaker, null];
  }

  // Moments of one lane that are alike but for the report or speaker are one mark.
  function merge(found) {
    const alike = new Map();
    for (const moment of found) {
      const key = [moment.start, moment.end, moment.told, moment.contested, moment.vague].join();
      const known = alike.get(key);
      const join = (what) => [...new Set([...(known ? known[what] : []), ...moment[what]])];
      alike.set(key, { ...moment, numbers: join("numbers"), things: join("things"), reports: new Set([...(known ? known.reports : []), moment.report]) });
    }
    return [...alike.values()].sort((a, b) => a.start - b.start || a.end - b.end);
  }

  function labelOf({ things, contested, reports, when }) {
    const zoned = /\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.exec(when);
    const more = things.length > 1 ? ` +${things.length - 1}` : "";
    return (contested ? "≠ " : "") + (zoned ? zoned[0] + " " : "") + things[0] + more + (reports.size > 1 ? ` ×${reports.size}` : "");
  }

  function mark(moment, lane) {
    const within = moment.end - moment.start > DAY;
    const classes = ["spot", !moment.told && "ahead", moment.contested && "fought", within && "within"].filter(Boolean).join(" ");
    const label = labelOf(moment);
    const group = svg("g", { class: classes, role: "button", tabindex: "-1", "data-a": moment.numbers.join(" "), "data-start": moment.start, "data-end": moment.end,
      "aria-label": `${moment.when}: ${label.replace("≠ ", "")}${moment.contested ? ", contested" : ""}${moment.told ? "" : ", ahead"} (${lane})` });
    const bar = svg("rect", { class: moment.vague ? "hatched" : "ink" });
    if (!moment.contested && !within) bar.setAttribute("rx", 6);
    const text = svg("text", {}, label);
    const hit = svg("rect", { class: "hit" });
    group.append(hit, bar, text);
    return { mark: group, hit, bar, text, label, long: 0, start: moment.start, end: moment.end };
  }

  function build() {
    const groups = new Map();
    for (const moment of moments) {
      const [key, name, side] = laneOf(moment);
      const group = groups.get(key) || { name, side, moments: [] };
      group.moments.push(moment);
      groups.set(key, group);
    }
    const found = [...groups.values()];
    if (by.value !== "report") found.sort((a, b) => b.moments.length - a.moments.length);
    for (const lane of lanes.querySelectorAll(".lane:not(.axis), .rest-of-lanes")) lane.remove();
    rows = found.slice(0, MOST).map(({ name, side, moments: told }) => {
      const outside = h("span", { class: "outside" });
      const sheet = svg("svg", { class: sideClass(side) });
      const marks = merge(told).map((moment) => mark(moment, name));
      sheet.append(...marks.map((m) => m.mark));
      lanes.append(h("div", { class: "lane", role: "group", "aria-label": name }, h("span", { class: "who" }, h("span", { class: "one" }, glyph(side), h("bdi", {}, name)), " ", outside), sheet));
      return { svg: sheet, outside, marks };
    });
    if (found.length > MOST) lanes.append(h("p", { class: "rest-of-lanes facts" }, `and ${found.length - MOST} more lanes; the table below has all`));
  }

  const axis = lanes.querySelector(".axis svg");
  const all = windows[0];
  let start = 0, end = 1;

  const iso = (minute) => new Date(minute * 60000).toISOString().replace(/^\+00/, "");

  function ticks(width) {
    const [unit, every] = STEPS.find(([u, n]) => (end - start) / (LENGTH[u] * n) <= Math.max(2, width / 95)) || STEPS.at(-1);
    const found = [];
    const day = new Date(start * 60000);
    if (unit === "year" || unit === "month") {
      const months = unit === "year" ? 12 * every : every;
      let at = Math.floor((day.getUTCFullYear() * 12 + day.getUTCMonth()) / months) * months;
      for (;; at += months) {
        const next = new Date(0);
        next.setUTCFullYear(Math.floor(at / 12), at % 12, 1);
        const minute = next.getTime() / 60000;
        if (minute > end) break;
        if (minute >= start) found.push([minute, iso(minute).slice(0, unit === "year" ? 4 : 7)]);
      }
    } else {
      const step = LENGTH[unit] * every;
      for (let minute = Math.ceil(start / step) * step; minute <= end; minute += step) {
        const whole = unit === "day" || minute % 1440 === 0;
        found.push([minute, whole ? iso(minute).slice(0, 10) : iso(minute).slice(11, 16)]);
      }
    }
    return found;
  }

  // The width of a label, cut to the room there is.
  function fit(mark, room) {
    mark.text.textContent = mark.label;
    mark.long ||= mark.text.getComputedTextLength();
    if (mark.long <= room) return mark.long;
    const kept = mark.label.lastIndexOf(" ", Math.floor((mark.label.length * room) / mark.long) - 2);
    mark.text.textContent = kept > 2 ? mark.label.slice(0, kept) + " …" : "";
    return kept > 2 ? room : 0;
  }

  function lay() {
    const width = axis.clientWidth;
    if (!width) return;
    const place = (minute) => ((minute - start) / (end - start)) * width;
    const found = ticks(width);
    let free = 0;
    axis.replaceChildren(...found.flatMap(([minute, label]) => {
      const long = label.length * LETTER;
      const x = Math.max(0, Math.min(place(minute) - long / 2, width - long));
      if (x < free) return [];
      free = x + long + GAP;
      return [svg("text", { x, y: 16 }, label)];
    }));
    for (const row of rows) {
      const ends = [];
      let before = 0, after = 0;
      for (const [i, { mark, hit, bar, text, start: from, end: to }] of row.marks.entries()) {
        mark.toggleAttribute("hidden", to <= start || from >= end);
        if (to <= start) before += 1;
        if (from >= end) after += 1;
        if (mark.hasAttribute("hidden")) continue;
        const within = mark.classList.contains("within");
        let left = Math.max(place(from), -DOT), right = Math.min(place(to), width + DOT);
        if (right - left < DOT) {
          left = Math.max(0, Math.min((left + right - DOT) / 2, width - DOT));
          right = left + DOT;
        }
        const thin = within || right - left > width - 120;
        const long = fit(row.marks[i], thin ? width : Math.max(width - right, left) - 5);
        let label = right + 5;
        if (thin) label = Math.max(left, 0);
        if (label + long > width) label = thin || left - 5 - long < 0 ? Math.max(0, width - long) : left - 5 - long;
        const first = Math.min(left, label), last = Math.max(right, label + long);
        let line = ends.findIndex((taken) => taken + GAP <= first);
        if (line < 0) line = ends.length;
        ends[line] = last;
        const y = line * LINE;
        const set = (shape, x, top, wide, high) => {
          for (const [key, value] of Object.entries({ x, y: top, width: wide, height: high })) shape.setAttribute(key, value);
        };
        set(bar, left, within ? y + 16 : thin ? y + 14 : y + 5, right - left, within ? 4 : thin ? 7 : DOT);
        set(hit, first - 2, y + 1, last - first + 4, LINE - 1);
        text.setAttribute("x", label);
        text.setAttribute("y", thin ? y + (within ? 13 : 11) : y + 15.5);
      }
      const high = Math.max(1, ends.length) * LINE + 4;
      row.svg.setAttribute("height", high);
      row.svg.querySelector(".grid")?.remove();
      row.svg.prepend(svg("path", { class: "grid", d: found.map(([minute]) => `M${place(minute).toFixed(1)} 0V${high}`).join("") || "M0 0" }));
      row.outside.textContent = [before && `${before} earlier`, after && `${after} later`].filter(Boolean).join(", ");
    }
    const stop = lanes.querySelector(".spot[tabindex='0']");
    if (!stop || stop.hasAttribute("hidden")) {
      stop?.setAttribute("tabindex", "-1");
      lanes.querySelector(".spot:not([hidden])")?.setAttribute("tabindex", "0");
    }
  }

  function look(from, to, padded) {
    const edge = padded ? (to - from) * 0.02 : 0;
    const widest = (all.dataset.end - all.dataset.start) * 1.04 + 2;
    const span = Math.max(SHORTEST, Math.min(to - from + 2 * edge, widest));
    const middle = Math.max(Number(all.dataset.start), Math.min((from + to) / 2, Number(all.dataset.end)));
    start = middle - span / 2;
    end = middle + span / 2;
    for (const button of windows) {
      button.setAttribute("aria-pressed", padded && Number(button.dataset.start) === from && Number(button.dataset.end) === to);
    }
    const cut = span < 3 * 1440 ? 16 : 10;
    document.getElementById("shown-time").textContent = [start, end].map((m) => iso(m).slice(0, cut).replace("T", " ")).join(" to ");
    lay();
  }

  function closer(factor, middle) {
    const half = ((end - start) * factor) / 2;
    look(middle - half, middle + half, false);
  }

  zoom.addEventListener("click", (event) => {
    const { start: from, end: to, zoom: factor, move } = (event.target.closest("button") || { dataset: {} }).dataset;
    if (from) look(Number(from), Number(to), true);
    if (factor) closer(Number(factor), (start + end) / 2);
    if (move) look(start + (end - start) * move, end + (end - start) * move, false);
  });
  lanes.addEventListener("keydown", (event) => {
    const mark = event.target.closest(".spot");
    if (!mark || !["+", "-"].includes(event.key)) return;
    closer(event.key === "+" ? 0.5 : 2, (Number(mark.dataset.start) + Number(mark.dataset.end)) / 2);
    event.preventDefault();
  });

  const when = (a, b) => a.start - b.start || a.end - b.end;
  fill($("moments"), [...moments].sort(when), (m) => h("tr", {}, h("th", { scope: "row" }, m.when), h("td", {}, named(m.report)),
    h("td", {}, h("button", { type: "button", class: "answer", "data-a": m.numbers.join(" ") }, h("bdi", {}, m.words.join(" · ")))),
    h("td", {}, m.things.join(" · ")), h("td", {}, [m.contested && "≠ contested", !m.told && "ahead", m.vague && "about"].filter(Boolean).join("; "))), 60);
  if (MANY) by.value = "side";
  by.addEventListener("input", () => {
    build();
    lay();
  });
  build();
  const opened = windows.find((button) => "first" in button.dataset);
  look(Number(opened.dataset.start), Number(opened.dataset.end), true);
  new ResizeObserver(() => lay()).observe(lanes);
};
