// Brings the page up to date when a brief was saved; nothing that is open or scrolled moves.
(function () {
  "use strict";
  var version = document.body.dataset.version;
  var frames = document.getElementById("frames");
  var coming = null; // the frame that waits to take the place of the one in sight
  var asking = false, again = false;

  function shown() { return frames && frames.querySelector("iframe:not(.coming)"); }
  function place() { return "top " + frames.dataset.path; }
  function known() { return Number(sessionStorage.getItem(place())) || 0; }

  function load() {
    if (!frames || !frames.dataset.path) return;
    if (coming) coming.remove();
    coming = document.createElement("iframe");
    coming.className = "coming";
    coming.title = frames.dataset.title;
    coming.sandbox = "allow-scripts allow-popups allow-popups-to-escape-sandbox";
    coming.allow = "clipboard-write";
    coming.src = frames.dataset.address;
    coming.onload = function () { // a template of the owner's may let no script run
      var loaded = this;
      setTimeout(function () { settle(loaded); }, 300);
    };
    frames.append(coming);
  }

  function settle(frame) {
    if (frame !== coming) return;
    var old = shown();
    coming.className = "";
    coming = null;
    if (old) old.remove();
  }

  addEventListener("message", function (event) {
    var data = event.data || {};
    if (coming && event.source === coming.contentWindow) {
      if (data.ready) coming.contentWindow.postMessage(known(), "*");
      if (data.placed) settle(coming);
    } else if (shown() && event.source === shown().contentWindow && typeof data.top === "number") {
      sessionStorage.setItem(place(), data.top);
    }
  });

  function keys(side) {
    return Array.prototype.map.call(side.querySelectorAll("details[open]"), function (one) {
      return one.dataset.key;
    });
  }

  // Everything but the frames is taken as it comes; what was open stays open.
  function take(text) {
    var fresh = new DOMParser().parseFromString(text, "text/html");
    document.title = fresh.title;
    document.querySelectorAll("[data-part]").forEach(function (part) {
      var other = fresh.querySelector('[data-part="' + part.dataset.part + '"]');
      if (!other || other.innerHTML === part.innerHTML) return;
      var open = keys(part), top = part.scrollTop, focus = focused(part);
      part.replaceChildren.apply(part, Array.from(other.childNodes));
      part.querySelectorAll("details").forEach(function (one) {
        if (open.indexOf(one.dataset.key) >= 0) one.open = true;
      });
      part.scrollTop = top;
      if (focus) refocus(part, focus);
    });
    var data = fresh.getElementById("frames").dataset;
    var changed = data.mark !== frames.dataset.mark || data.path !== frames.dataset.path;
    Object.assign(frames.dataset, data);
    frames.hidden = !data.path;
    version = fresh.body.dataset.version;
    if (changed) load();
  }

  function focused(part) {
    var here = document.activeElement;
    if (!part.contains(here)) return null;
    return here.tagName === "SUMMARY" ? here.parentNode.dataset.key : here.getAttribute("href");
  }

  function refocus(part, key) {
    part.querySelectorAll("summary, a").forEach(function (one) {
      var its = one.tagName === "SUMMARY" ? one.parentNode.dataset.key : one.getAttribute("href");
      if (its === key) one.focus({ preventScroll: true });
    });
  }

  function refresh() {
    if (asking) { again = true; return; }
    asking = true;
    fetch(location.href).then(function (answer) { return answer.text(); }).then(take).catch(function () {
      return null; // the server is gone, which is said already
    }).finally(function () {
      asking = false;
      if (again) { again = false; refresh(); }
    });
  }

  var gone = document.getElementById("gone");
  var events = new EventSource("/events");
  events.onmessage = function (event) {
    gone.hidden = true;
    if (event.data !== version) refresh();
  };
  events.onerror = function () { gone.hidden = false; };
  addEventListener("pagehide", function () { events.close(); });
  addEventListener("pageshow", function (event) { if (event.persisted) location.reload(); });
  load();
})();
