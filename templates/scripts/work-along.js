/* Makes the guide a page to work along: ticks and answers stay, and a status update comes from them.
   The words are the page's own. Nothing is sent anywhere; without this script the guide is
   whole, with boxes to tick on paper. */
(() => {
  "use strict";
  const find = (id) => document.getElementById(id);
  const panel = find("work");
  if (!panel) return; // a template of the workspace may do without
  const words = panel.dataset;
  const key = `briefgen:${words.brief}`;
  const ticks = [...document.querySelectorAll("#guide .box")].map(tickable);
  const steps = ticks.filter((tick) => tick.thing.id.startsWith("step-"));
  const fields = [...document.querySelectorAll(".update-questions > li")].map(fillable);
  const needed = steps.filter((step) => !("optional" in step.thing.dataset));
  let memory = {}; // stands in where the browser keeps nothing
  let keeps = true;

  begin();

  function begin() {
    number(ticks);
    number(fields);
    for (const tick of ticks) {
      tick.input.addEventListener("change", () => change(tick, tick.input.checked));
    }
    for (const field of fields) {
      field.input.addEventListener("input", () => change(field, field.input.value));
    }
    for (const button of document.querySelectorAll(".copy-update")) {
      button.addEventListener("click", copyUpdate);
    }
    find("clear-update")?.addEventListener("click", clearUpdate);
    find("new-round")?.addEventListener("click", newRound);
    for (const link of document.querySelectorAll("#guide .n > a")) {
      link.addEventListener("click", () => copyLink(link));
    }
    document.documentElement.classList.add("works");
    panel.hidden = false;
    if (find("form-buttons")) find("form-buttons").hidden = false;
    keep(kept());
    show();
    addEventListener("storage", show); // the same guide in another tab
  }

  // What can be filled in: a question of the status update.

  function fillable(thing) {
    const name = plain((thing.querySelector(".question") || thing).textContent);
    const topic = thing.dataset.topic;
    const isPercent = topic === "percent";
    const input = document.createElement(isPercent ? "input" : "textarea");
    input.className = "field";
    input.autocomplete = "off";
    if (isPercent) Object.assign(input, { type: "number", min: 0, max: 100 });
    else input.rows = 2;
    input.setAttribute("aria-label", name);
    thing.append(input);
    return { input, name, topic, mark: `update ${hash(name)}` };
  }

  // What can be ticked: a step, or an item of a checklist.

  function tickable(box) {
    const thing = box.closest("li, .step");
    const number = box.closest(".n")?.textContent.replace(box.textContent, "").trim();
    const name = [number, titleOf(thing)].filter(Boolean).join(" ");
    const input = document.createElement("input");
    input.type = "checkbox";
    input.className = "tick";
    input.autocomplete = "off"; // we know better than the browser what was ticked
    input.setAttribute("aria-label", name || box.textContent);
    const heading = box.closest("h3"); // which would be read aloud with the name of the box
    if (heading) heading.before(input);
    else box.after(input);
    return { thing, name, input, first: box.textContent === "☑", mark: markOf(thing) };
  }

  function titleOf(thing) {
    let title = "";
    for (const node of (thing.querySelector(":scope > h3") || thing).childNodes) {
      if (title.trim() && /^(P|BR|UL|OL|DL|DIV|PRE|BLOCKQUOTE)$/.test(node.nodeName)) break;
      if (!node.matches?.(".n, .box, .tick")) title += node.textContent;
    }
    return plain(title);
  }

  /* Where a thing stands and what it says without the things in it: a tick is for just that.
     Its number is left out, so that a step with a name of its own may move. */
  function markOf(thing) {
    const copy = thing.cloneNode(true);
    const others = ".n, .box, .tick, .ticks > li, .task";
    copy.querySelectorAll(others).forEach((other) => other.remove());
    const leads = [...copy.querySelectorAll("a[href], img")].map((e) => e.alt ?? e.getAttribute("href"));
    return `${thing.closest("[id]").id} ${hash(plain([copy.textContent, ...leads].join(" ")))}`;
  }

  function number(all) {
    const seen = {};
    for (const tick of all) {
      seen[tick.mark] = (seen[tick.mark] || 0) + 1;
      if (seen[tick.mark] > 1) tick.mark += ` ${seen[tick.mark]}`;
    }
  }

  function plain(text) {
    return text.replace(/\s+/g, " ").trim();
  }

  function hash(text) { // FNV-1a: short, the same in every browser; no secret depends on it
    let value = 0x811c9dc5;
    for (const byte of new TextEncoder().encode(text)) {
      value = Math.imul(value ^ byte, 0x01000193);
    }
    return (value >>> 0).toString(16);
  }

  // What is ticked and typed, and where it is kept. What differs from the guide as sent, no more.

  function kept() {
    if (!keeps) return memory;
    try {
      return Object.assign({}, JSON.parse(localStorage.getItem(key)));
    } catch (error) {
      return memory; // nobody's ticks are worth a page that does not open
    }
  }

  function keep(state) {
    memory = state;
    try {
      localStorage.setItem(key, JSON.stringify(state));
    } catch (error) {
      keeps = false;
    }
    find("not-kept").hidden = keeps;
  }

  function change({ mark }, value) {
    const state = kept();
    state[mark] = value;
    keep(state);
    show();
  }

  function clearUpdate() {
    const state = kept();
    for (const { mark } of fields) delete state[mark];
    keep(state);
    show();
    say(words.updateCleared);
  }

  function newRound() {
    if (!confirm(words.newRoundQuestion)) return;
    keep({});
    show();
    say(words.newRoundBegun);
  }

  function show() {
    const state = kept();
    for (const { input, thing, mark, first } of ticks) {
      input.checked = state[mark] ?? first;
      thing.classList.toggle("ticked", input.checked);
    }
    for (const { input, mark } of fields) {
      const value = typeof state[mark] === "string" ? state[mark] : "";
      if (input.value !== value) input.value = value; // else the cursor would jump to the end
    }
    if (!needed.length) return;
    find("count").hidden = false;
    find("count-words").textContent = stepsDone();
    find("count-bar").max = needed.length;
    find("count-bar").value = needed.filter((step) => step.input.checked).length;
  }

  function stepsDone() {
    const done = needed.filter((step) => step.input.checked).length;
    return words.stepsDone.replace("{done}", done).replace("{count}", needed.length);
  }

  // What the page says and copies.

  function copyUpdate() {
    const text = update();
    const area = find("update-text");
    area.value = text;
    copied(text).then(() => {
      area.hidden = true;
      say(words.updateCopied);
    }, () => {
      area.hidden = false;
      area.focus();
      area.select();
      say(words.updateByHand);
    });
  }

  function update() {
    const within = (step) => step.thing.parentElement.closest(".ticked[id^='step-']");
    const outer = steps.filter((step) => !within(step)); // a ticked step speaks for those in it
    const done = outer.filter((step) => step.input.checked);
    const open = outer.filter((step) => !step.input.checked && needed.includes(step));
    const next = open.find((step) => !open.some((s) => s !== step && step.thing.contains(s.thing)));
    const typed = (topic) => fields.filter((field) => field.topic === topic).flatMap(lines);
    const report = [...done.map((step) => `- ${step.name}`), ...typed("done")];
    const plan = [...(next ? [`- ${next.name}`] : []), ...typed("next")];
    const head = (topic, word) => fields.find((field) => field.topic === topic)?.name ?? word;
    const parts = [[words.updateTitle, needed.length ? stepsDone() : ""].filter(Boolean)];
    if (report.length) parts.push([head("done", words.updateDone), ...report]);
    if (plan.length) parts.push([head("next", words.updateNext), ...plan]);
    for (const field of fields) {
      if (field.topic === "done" || field.topic === "next") continue;
      const said = lines(field);
      parts.push([field.name, ...(said.length ? said : ["- "])]);
    }
    return parts.map((part) => part.join("\n")).join("\n\n") + "\n";
  }

  function lines({ input, topic }) {
    const found = input.value.split("\n").map((line) => line.trim()).filter(Boolean);
    const unit = topic === "percent" ? " %" : "";
    return found.map((line) => `- ${line.replace(/^[-*•]\s+/, "")}${unit}`);
  }

  function copyLink(link) {
    const file = location.protocol === "file:"; // where it lies on this computer is no one's
    const page = file ? location.pathname.split("/").pop() : location.href.split("#")[0];
    const said = () => say(words.linkCopied.replace("{number}", link.textContent));
    copied(page + new URL(link.href).hash).then(said, () => {}); // else it is in the address bar
  }

  async function copied(text) { // async, so that a browser without a clipboard fails like others
    await navigator.clipboard.writeText(text);
  }

  function say(text) {
    const place = find("work-said");
    clearTimeout(say.timer);
    place.textContent = text;
    say.timer = setTimeout(() => { place.textContent = ""; }, 8000);
  }
})();
