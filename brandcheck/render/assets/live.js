// Sends the text to the program on this computer after each edit and shows its answer.
// Everything that is shown goes in as text, never as markup.
"use strict";

const WAIT = 300; // after the last key
const SAY_AFTER = 1500; // for screen readers: not while somebody types

const at = (id) => document.getElementById(id);
const desk = at("text");
const kind = at("kind");
let start = null; // the first score of this kind of text
let last = null;
let saved = desk.value;
let typing, speaking;
let isAsking = false;
let isStale = false;

function make(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children); // strings become text
  return element;
}

async function post(path, body) {
  try {
    return await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  } catch {
    return null;
  }
}

async function trouble(response) {
  if (!response) return "brandcheck has stopped. Your text is still here: download it, or copy it.";
  if (response.status === 413) return "This text is too long.";
  try {
    return (await response.json()).error;
  } catch {
    return `brandcheck could not answer (${response.status}).`;
  }
}

// One question at a time; what was typed meanwhile is asked next.
async function ask() {
  isStale = true;
  if (isAsking) return;
  isAsking = true;
  while (isStale) {
    isStale = false;
    document.body.classList.add("waiting");
    const asked = { text: desk.value, kind: kind.value };
    const response = await post("score", asked);
    if (!response?.ok) at("trouble").textContent = await trouble(response);
    else if (asked.kind === kind.value) show(await response.json());
  }
  isAsking = false;
  document.body.classList.remove("waiting");
}

function show(answer) {
  at("trouble").textContent = "";
  at("score").textContent = answer.says || "No score: there is too little to judge.";
  at("change").textContent = changes(answer.score);
  at("areas").replaceChildren(...answer.areas.map(area));
  at("by-area").hidden = !answer.areas.length; // a passage has none
  at("notes").replaceChildren(...answer.notes.map((note) => make("li", "", note)));
  const checks = answer.checks.map(check);
  at("findings").replaceChildren(...(checks.length ? checks : [make("p", "", "Nothing found.")]));
  const listed = new Set([...at("findings").querySelectorAll("[id]")].map((item) => item.id));
  at("marked").replaceChildren(...answer.segments.map((part) => segment(part, listed)));
  clearTimeout(speaking);
  const found = `${answer.count} ${answer.count === 1 ? "finding" : "findings"}`;
  const words = `Score ${answer.says || "not given"}. ${at("change").textContent} ${found}.`;
  speaking = setTimeout(() => {
    if (at("said").textContent !== words) at("said").textContent = words;
  }, SAY_AFTER);
}

function changes(score) {
  if (score === null) return "";
  const before = last;
  last = score;
  if (start === null) {
    start = score;
    return "";
  }
  const since = (from) => {
    const points = Math.round(10 * (score - from)) / 10;
    return points === 0 ? "no change" : `${points > 0 ? "+" : "−"}${Math.abs(points)}`;
  };
  return `Last edit: ${since(before)}. Since the start: ${since(start)}.`;
}

function area(one) {
  const item = at("area").content.firstElementChild.cloneNode(true);
  item.querySelector(".gauge-name").textContent = one.title;
  item.querySelector(".gauge-word").textContent = one.says;
  item.querySelector(".bar-fill").setAttribute("width", one.score.toFixed(1));
  return item;
}

function check(one) {
  const box = make("div", "check", make("h3", "", one.title));
  if (one.worth) box.append(make("p", "facts", one.worth));
  const list = make("ul", "findings", ...one.groups.map(group));
  if (one.more) list.append(make("li", "aside", `${one.more} more`));
  box.append(list);
  return box;
}

function group(one) {
  const item = make("li", "", ...one.findings.map(finding));
  if (one.more) item.append(make("p", "aside", `${one.more} more of the same kind`));
  item.append(make("p", "advice", one.advice));
  if (one.question) {
    item.append(make("p", "aside", "A question only you can answer: ", make("em", "", one.question)));
  }
  return item;
}

function finding(one) {
  const [before, words, after] = one.parts;
  const line = make("p", "", before, ...(words ? [make("span", "words", words)] : []), after);
  if (one.number) line.append(" ", reference(one));
  const box = make("div", "finding");
  if (one.number) box.id = `finding-${one.number}`;
  if (one.quote) box.append(make("blockquote", "", make("q", "", one.quote)));
  box.append(line);
  if (one.instead) box.append(make("p", "aside", "Instead: ", make("q", "", one.instead)));
  return box;
}

function reference(one) {
  if (!one.place) return make("span", "ref", String(one.number));
  const button = make("button", "ref", String(one.number));
  button.type = "button";
  button.setAttribute("aria-label", `${one.number}: select these words in the text`);
  button.addEventListener("click", () => {
    desk.focus();
    desk.setSelectionRange(...one.place);
  });
  return button;
}

function segment([words, style, numbers, closing], listed) {
  if (!numbers.length) {
    const tag = { strength: "span", heading: "b", glyph: "span" }[style];
    return tag ? make(tag, { strength: "good", glyph: "glyph" }[style], words) : words;
  }
  const mark = make("mark", numbers.length > 1 ? "twice" : "once", words);
  if (style === "strength") mark.classList.add("good");
  for (const number of closing) {
    const link = make(listed.has(`finding-${number}`) ? "a" : "span", "ref", String(number));
    if (link.tagName === "A") {
      link.href = `#finding-${number}`;
      link.setAttribute("aria-label", `${number}: what is said of these words`);
    }
    mark.append(link);
  }
  return mark;
}

async function download(format) {
  const names = { text: "profile.md", html: "report.html", markdown: "report.md", json: "report.json" };
  let content = new Blob([desk.value], { type: "text/plain" });
  if (format === "text") saved = desk.value;
  else {
    const response = await post("report", { text: desk.value, format });
    if (!response?.ok) {
      at("trouble").textContent = await trouble(response);
      return;
    }
    content = await response.blob();
  }
  const link = make("a");
  link.href = URL.createObjectURL(content);
  link.download = names[format];
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function choose() {
  start = last = null;
  at("reports").hidden = kind.value !== "profile"; // a passage has no report
  ask();
}

desk.addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(ask, WAIT);
});
kind.addEventListener("change", choose);
at("keep").addEventListener("click", (event) => {
  const { format } = event.target.dataset;
  if (format) download(format);
});
addEventListener("beforeunload", (event) => {
  if (desk.value !== saved) event.preventDefault();
});
choose();
